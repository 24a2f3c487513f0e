import type { Role } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { type LinkOptions, linkOptions } from '@tanstack/react-router';

/** One entry of the side menu. */
export interface MenuItem {
  readonly key: string;
  readonly title: Text;
  readonly link: LinkOptions;
  /** Shown to whom the session allows this action; absent: to everybody. */
  readonly needs?: string;
  /** Shown to this role alone; absent: to every role. */
  readonly role?: Role;
}

/** Whether somebody who acts in a role that may do something has an entry in the menu. */
export function isShown({ needs, role }: MenuItem, acting: Role, can: (action: string) => boolean): boolean {
  return (needs === undefined || can(needs)) && (role === undefined || role === acting);
}

/** The side menu, in the order of a case's life. A new screen adds its line here and its route in app/office-routes.ts. */
export const menuItems: readonly MenuItem[] = [
  { key: 'workbench', title: { zh: '工作台', en: 'Workbench' }, link: linkOptions({ to: '/office' }) },
  {
    key: 'dossier',
    title: { zh: '我的档案', en: 'My dossier' },
    link: linkOptions({ to: '/office/dossier' }),
    needs: 'dossier.write',
  },
  {
    key: 'apply',
    title: { zh: '新建申报', en: 'New application' },
    link: linkOptions({ to: '/office/apply' }),
    needs: 'application.create',
  },
  {
    key: 'applications',
    title: { zh: '申报事项', en: 'Applications' },
    link: linkOptions({ to: '/office/applications' }),
    needs: 'application.list',
  },
  {
    key: 'own-examinations',
    title: { zh: '我的考试', en: 'My examinations' },
    link: linkOptions({ to: '/office/examinations/mine' }),
    needs: 'examination.read-own',
  },
  {
    key: 'wallet',
    title: { zh: '我的证书', en: 'My certificates' },
    link: linkOptions({ to: '/office/certificates' }),
    needs: 'certificate.wallet',
  },
  {
    key: 'people',
    title: { zh: '本单位人员', en: 'Our people' },
    link: linkOptions({ to: '/office/people' }),
    needs: 'dossier.add-from-file',
  },
  {
    key: 'cycles',
    title: { zh: '评价计划', en: 'Cycles' },
    link: linkOptions({ to: '/office/cycles' }),
    needs: 'cycle.read-draft',
  },
  {
    key: 'groups',
    title: { zh: '评审分组', en: 'Review groups' },
    link: linkOptions({ to: '/office/groups' }),
    needs: 'review-group.list',
  },
  {
    key: 'draws',
    title: { zh: '专家抽取', en: 'Draws of experts' },
    link: linkOptions({ to: '/office/draws' }),
    needs: 'draw.list',
  },
  {
    key: 'sheets',
    title: { zh: '评分表', en: 'Scoring sheets' },
    link: linkOptions({ to: '/office/sheets' }),
    needs: 'sheet.list',
  },
  {
    key: 'meetings',
    title: { zh: '评审会议', en: 'Meetings' },
    link: linkOptions({ to: '/office/meetings' }),
    needs: 'meeting.list',
  },
  {
    key: 'exam-questions',
    title: { zh: '题库', en: 'Question bank' },
    link: linkOptions({ to: '/office/examinations/questions' }),
    needs: 'exam-question.list',
  },
  {
    key: 'exam-papers',
    title: { zh: '试卷', en: 'Papers' },
    link: linkOptions({ to: '/office/examinations/papers' }),
    needs: 'exam-paper.list',
  },
  {
    key: 'exam-sittings',
    title: { zh: '理论考试', en: 'Theory examinations' },
    link: linkOptions({ to: '/office/examinations/sittings' }),
    needs: 'exam-sitting.list',
  },
  {
    key: 'exam-panels',
    title: { zh: '考核和答辩', en: 'Skill and interviews' },
    link: linkOptions({ to: '/office/examinations/panels' }),
    needs: 'exam-panel.list',
  },
  {
    key: 'exam-marks',
    title: { zh: '成绩', en: 'Marks' },
    link: linkOptions({ to: '/office/examinations/marks' }),
    needs: 'exam-mark.list',
  },
  {
    key: 'exam-marking',
    title: { zh: '考核评分', en: 'Marking' },
    link: linkOptions({ to: '/office/examinations/marking' }),
    needs: 'exam-marking.list',
  },
  {
    key: 'committees',
    title: { zh: '评审委员会', en: 'Committees' },
    link: linkOptions({ to: '/office/committees' }),
    needs: 'committee.read',
  },
  {
    key: 'organisations',
    title: { zh: '单位和机构', en: 'Organisations' },
    link: linkOptions({ to: '/office/organisations' }),
    needs: 'organisation.read',
  },
  {
    key: 'experts',
    title: { zh: '专家库', en: 'Experts' },
    link: linkOptions({ to: '/office/experts' }),
    needs: 'expert.list',
  },
  {
    key: 'own-expert',
    title: { zh: '我的专家信息', en: 'My entry as expert' },
    link: linkOptions({ to: '/office/experts/$id', params: { id: 'own' } }),
    needs: 'expert.read',
    role: 'expert',
  },
  {
    key: 'certificates',
    title: { zh: '证书', en: 'Certificates' },
    link: linkOptions({ to: '/office/certificates' }),
    needs: 'certificate.list',
  },
  {
    key: 'complaints',
    title: { zh: '异议和投诉举报', en: 'Complaints' },
    link: linkOptions({ to: '/office/complaints' }),
    needs: 'complaint.list',
  },
  {
    key: 'integrity',
    title: { zh: '诚信档案', en: 'Integrity ledger' },
    link: linkOptions({ to: '/office/integrity-bans' }),
    needs: 'integrity-ban.list',
  },
  {
    key: 'accounts',
    title: { zh: '账号管理', en: 'Accounts' },
    link: linkOptions({ to: '/office/accounts' }),
    needs: 'account.list',
  },
  {
    key: 'audit',
    title: { zh: '审计记录', en: 'Audit record' },
    link: linkOptions({ to: '/office/audit' }),
    needs: 'audit.read',
  },
  { key: 'messages', title: { zh: '消息', en: 'Messages' }, link: linkOptions({ to: '/office/messages' }) },
  { key: 'account', title: { zh: '我的账号', en: 'My account' }, link: linkOptions({ to: '/office/account' }) },
];
