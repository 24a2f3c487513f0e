import type { Text } from '@guantong/engine';
import { type LinkOptions, linkOptions } from '@tanstack/react-router';

/** One entry of the side menu. */
export interface MenuItem {
  readonly key: string;
  readonly title: Text;
  readonly link: LinkOptions;
  /** Shown to whom the session allows this action; absent: to everybody. */
  readonly needs?: string;
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
    key: 'reviews',
    title: { zh: '考核导入', en: 'Import reviews' },
    link: linkOptions({ to: '/office/people/reviews' }),
    needs: 'dossier.add-from-file',
  },
  {
    key: 'cycles',
    title: { zh: '评价计划', en: 'Cycles' },
    link: linkOptions({ to: '/office/cycles' }),
    needs: 'cycle.read-draft',
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
