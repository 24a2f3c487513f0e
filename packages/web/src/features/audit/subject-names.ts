import type { Text } from '@guantong/engine';

/** What an entry of the audit record is about, by the kind of its subject. */
export const subjectNames: Readonly<Record<string, Text>> = {
  account: { zh: '账号', en: 'account' },
  application: { zh: '申报', en: 'application' },
  audit: { zh: '审计记录', en: 'audit record' },
  certificate: { zh: '证书', en: 'certificate' },
  committee: { zh: '评审委员会', en: 'committee' },
  complaint: { zh: '异议、投诉举报', en: 'complaint' },
  cycle: { zh: '评价计划', en: 'cycle' },
  demonstration: { zh: '演示数据', en: 'demonstration' },
  'dossier-fact': { zh: '档案记录', en: 'record of a dossier' },
  draw: { zh: '专家抽取', en: 'draw of experts' },
  evidence: { zh: '佐证材料', en: 'evidence' },
  'exam-panel': { zh: '考评小组', en: 'panel' },
  'exam-paper': { zh: '试卷', en: 'paper' },
  'exam-question': { zh: '试题', en: 'question' },
  'exam-sheet': { zh: '考核评分表', en: 'marking sheet' },
  'exam-sitting': { zh: '理论考试场次', en: 'sitting' },
  expert: { zh: '专家', en: 'expert' },
  'integrity-ban': { zh: '失信记录', en: 'integrity ban' },
  issuer: { zh: '发证密钥', en: 'issuer' },
  meeting: { zh: '评审会议', en: 'meeting' },
  organisation: { zh: '单位或机构', en: 'organisation' },
  person: { zh: '人员', en: 'person' },
  session: { zh: '登录', en: 'session' },
  sheet: { zh: '评分表', en: 'scoring sheet' },
};
