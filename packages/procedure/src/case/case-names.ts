import type { Text } from '../text.ts';

/** The states of an application. A supervision hold is no state but a flag beside it. */
export const caseStates = {
  draft: { zh: '草稿', en: 'Draft' },
  'employer-verification': { zh: '单位审核', en: 'Employer verification' },
  'returned-by-employer': { zh: '单位退回', en: 'Returned by the employer' },
  'employer-publicity': { zh: '单位公示', en: 'Employer publicity' },
  'employer-refused': { zh: '单位不推荐', en: 'Employer does not recommend' },
  'body-acceptance': { zh: '受理审查', en: 'Acceptance check' },
  correction: { zh: '待补正', en: 'To be corrected' },
  accepted: { zh: '已受理', en: 'Accepted' },
  grouped: { zh: '已分组', en: 'Grouped' },
  'under-evaluation': { zh: '评价中', en: 'Under evaluation' },
  'result-publicity': { zh: '结果公示', en: 'Result publicity' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  certified: { zh: '已发证', en: 'Certified' },
  'not-passed': { zh: '未通过', en: 'Not passed' },
  'result-annulled': { zh: '结果取消', en: 'Result annulled' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  lapsed: { zh: '逾期视为放弃', en: 'Lapsed' },
} as const satisfies Record<string, Text>;

export type CaseStateName = keyof typeof caseStates;

/** States that nothing leaves. */
export const finalCaseStates = [
  'not-accepted',
  'withdrawn',
  'lapsed',
  'result-annulled',
] as const satisfies readonly CaseStateName[];

/** States in which a case has come to its end; a re-check or an upheld complaint may take the last two up again. */
export const endedCaseStates = [
  ...finalCaseStates,
  'not-passed',
  'certified',
] as const satisfies readonly CaseStateName[];

/** In what capacity someone acts on a case; `system` is the platform: its clock, its counts and its other tables. */
export const caseRoles = {
  applicant: { zh: '申报人', en: 'Applicant' },
  'employer-hr': { zh: '单位经办人', en: 'Employer HR' },
  'body-clerk': { zh: '评价机构经办人', en: 'Body clerk' },
  'body-chair': { zh: '评价机构负责人', en: 'Body chair' },
  'bureau-supervisor': { zh: '人社监督人员', en: 'Bureau supervisor' },
  system: { zh: '系统', en: 'System' },
} as const satisfies Record<string, Text>;

export type CaseRole = keyof typeof caseRoles;

export const caseActions = {
  submit: { zh: '提交申报', en: 'Submit' },
  resubmit: { zh: '重新提交', en: 'Submit again' },
  withdraw: { zh: '撤回申报', en: 'Withdraw' },
  escalate: { zh: '直接报评价机构', en: 'Escalate to the body' },
  'verify-item': { zh: '逐项核验', en: 'Verify an item' },
  'return-to-applicant': { zh: '退回申报人', en: 'Return to the applicant' },
  'start-publicity': { zh: '开始公示', en: 'Start publicity' },
  'file-objection': { zh: '登记异议', en: 'File an objection' },
  'resolve-objection': { zh: '处理异议', en: 'Resolve an objection' },
  recommend: { zh: '推荐上报', en: 'Recommend' },
  refuse: { zh: '不予推荐', en: 'Refuse to recommend' },
  'check-item': { zh: '受理核验', en: 'Check an item' },
  'decide-question': { zh: '认定待定事项', en: 'Decide a question' },
  'give-correction-notice': { zh: '一次性告知补正', en: 'Give the correction notice' },
  accept: { zh: '受理', en: 'Accept' },
  'not-accept': { zh: '不予受理', en: 'Do not accept' },
  'assign-group': { zh: '分组', en: 'Assign a group' },
  'start-evaluation': { zh: '开始评价', en: 'Start the evaluation' },
  'record-result': { zh: '登记评价结果', en: 'Record the result' },
  'publish-result': { zh: '公布结果', en: 'Publish the result' },
  'request-recheck': { zh: '申请复查', en: 'Request a re-check' },
  'decide-recheck': { zh: '决定复查', en: 'Decide the re-check' },
  'file-complaint': { zh: '登记投诉举报', en: 'File a complaint' },
  'resolve-complaint': { zh: '处理投诉举报', en: 'Resolve a complaint' },
  'reopen-evaluation': { zh: '重新评价', en: 'Evaluate again' },
  'annul-result': { zh: '取消结果', en: 'Annul the result' },
  'confirm-result': { zh: '确认结果', en: 'Confirm the result' },
  'issue-certificate': { zh: '发证', en: 'Issue the certificate' },
  'revoke-certificate': { zh: '撤销证书', en: 'Revoke the certificate' },
  hold: { zh: '暂停', en: 'Hold' },
  'release-hold': { zh: '解除暂停', en: 'Release the hold' },
  lapse: { zh: '逾期视为放弃', en: 'Lapse' },
} as const satisfies Record<string, Text>;

export type CaseActionKind = keyof typeof caseActions;

/** Actions that only the platform takes, from its clock, a count or another table; no person asks for them. */
export const systemCaseActions = [
  'lapse',
  'record-result',
  'file-complaint',
  'resolve-complaint',
  'issue-certificate',
  'revoke-certificate',
] as const satisfies readonly CaseActionKind[];

export type SystemCaseAction = (typeof systemCaseActions)[number];

export function isSystemCaseAction(kind: CaseActionKind): kind is SystemCaseAction {
  return systemCaseActions.some((name) => name === kind);
}
