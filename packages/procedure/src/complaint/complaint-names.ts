import type { Text } from '../text.ts';

/** The states of a complaint: reported, dispatched, handled, replied to, checked again, closed. */
export const complaintStates = {
  reported: { zh: '已提交', en: 'Reported' },
  dispatched: { zh: '已转办', en: 'Dispatched' },
  handling: { zh: '调查中', en: 'Being handled' },
  replied: { zh: '已答复', en: 'Replied' },
  'recheck-requested': { zh: '复核中', en: 'Re-check requested' },
  closed: { zh: '已结案', en: 'Closed' },
} as const satisfies Record<string, Text>;

export type ComplaintStateName = keyof typeof complaintStates;

/** In what capacity someone acts on a complaint; `system` is the platform’s own clock. */
export const complaintRoles = {
  complainant: { zh: '投诉举报人', en: 'Complainant' },
  'body-clerk': { zh: '评价机构经办人', en: 'Body clerk' },
  'bureau-supervisor': { zh: '人社监督人员', en: 'Bureau supervisor' },
  system: { zh: '系统', en: 'System' },
} as const satisfies Record<string, Text>;

export type ComplaintRole = keyof typeof complaintRoles;

export const complaintActions = {
  dispatch: { zh: '转办', en: 'Dispatch' },
  'start-handling': { zh: '开始调查', en: 'Start handling' },
  reply: { zh: '答复', en: 'Reply' },
  'request-recheck': { zh: '申请复核', en: 'Request a re-check' },
  'reply-recheck': { zh: '复核答复', en: 'Reply to the re-check' },
  close: { zh: '结案', en: 'Close' },
} as const satisfies Record<string, Text>;

export type ComplaintActionKind = keyof typeof complaintActions;

export const complaintKinds = {
  'result-objection': { zh: '对结果的异议', en: 'Objection to a result' },
  'staff-or-expert': { zh: '投诉工作人员或专家', en: 'Complaint about staff or an expert' },
  fraud: { zh: '举报弄虚作假', en: 'Report of fraud' },
} as const satisfies Record<string, Text>;

export type ComplaintKind = keyof typeof complaintKinds;

/** What an upheld complaint does to the result or the certificate it is about. */
export const complaintEffects = {
  none: { zh: '不影响结果', en: 'No effect' },
  'annul-result': { zh: '取消结果', en: 'Annul the result' },
  'revoke-certificate': { zh: '撤销证书', en: 'Revoke the certificate' },
  're-evaluate': { zh: '重新评价', en: 'Evaluate again' },
} as const satisfies Record<string, Text>;

export type ComplaintEffect = keyof typeof complaintEffects;

/** The office that handles a complaint, and in which capacity. */
export const complaintHandlers = {
  body: 'body-clerk',
  bureau: 'bureau-supervisor',
} as const satisfies Record<string, ComplaintRole>;

export type ComplaintHandler = keyof typeof complaintHandlers;
