import type { Text } from '../text.ts';

/** The states of a committee's meeting. Between rounds it deliberates; one round at a time is open. */
export const meetingStates = {
  planned: { zh: '已安排', en: 'Planned' },
  open: { zh: '已开会', en: 'Open' },
  deliberating: { zh: '评议中', en: 'Deliberating' },
  voting: { zh: '投票中', en: 'Voting' },
  minutes: { zh: '纪要待签', en: 'Minutes to sign' },
  signed: { zh: '纪要已签', en: 'Signed' },
  sealed: { zh: '已封存', en: 'Sealed' },
  'called-off': { zh: '已取消', en: 'Called off' },
} as const satisfies Record<string, Text>;

export type MeetingStateName = keyof typeof meetingStates;

/** States that nothing leaves. */
export const finalMeetingStates = ['sealed', 'called-off'] as const satisfies readonly MeetingStateName[];

/** In what capacity someone acts on a meeting; `system` is the platform, which counts. */
export const meetingRoles = {
  'body-clerk': { zh: '评价机构经办人', en: 'Body clerk' },
  'body-chair': { zh: '评价机构负责人', en: 'Body chair' },
  'presiding-member': { zh: '会议主持人', en: 'Presiding member' },
  system: { zh: '系统', en: 'System' },
} as const satisfies Record<string, Text>;

export type MeetingRole = keyof typeof meetingRoles;

export const meetingActions = {
  'open-meeting': { zh: '开会', en: 'Open the meeting' },
  'record-attendance': { zh: '登记出席', en: 'Record attendance' },
  'record-recusal': { zh: '登记回避', en: 'Record a recusal' },
  'start-deliberation': { zh: '开始评议', en: 'Start the deliberation' },
  'defer-item': { zh: '暂缓表决', en: 'Defer an item' },
  'open-round': { zh: '开始投票', en: 'Open a round' },
  'close-round': { zh: '结束投票', en: 'Close the round' },
  'record-count': { zh: '登记计票', en: 'Record the count' },
  'generate-minutes': { zh: '生成纪要', en: 'Generate the minutes' },
  'sign-minutes': { zh: '签署纪要', en: 'Sign the minutes' },
  'seal-meeting': { zh: '盖章封存', en: 'Seal' },
  'call-off': { zh: '取消会议', en: 'Call the meeting off' },
} as const satisfies Record<string, Text>;

export type MeetingActionKind = keyof typeof meetingActions;

/** Why a member takes no part in an item, coded because minutes and ballots are shown to others. */
export const recusalGrounds = {
  'same-employer': { zh: '同一单位', en: 'Same employer' },
  kin: { zh: '亲属关系', en: 'Kin' },
  'supervisor-student': { zh: '师生或师徒关系', en: 'Supervisor and student' },
  collaboration: { zh: '近年合作', en: 'Recent collaboration' },
  'self-declared': { zh: '本人申报', en: 'Declared by the expert' },
} as const satisfies Record<string, Text>;

export type RecusalGround = keyof typeof recusalGrounds;

/** Why an expert is kept out of a draw or a panel: what would recuse a member, or a recusal that is on record. */
export const exclusionWords = {
  ...recusalGrounds,
  recused: { zh: '已回避', en: 'Recused' },
} as const satisfies Record<string, Text>;

/** What a member is on the committee. */
export const memberOffices = {
  chair: { zh: '主任委员', en: 'Chair' },
  'vice-chair': { zh: '副主任委员', en: 'Vice-chair' },
  member: { zh: '委员', en: 'Member' },
} as const satisfies Record<string, Text>;

export type MemberOffice = keyof typeof memberOffices;
