import { committeeSources } from '../committee/committee-settings.ts';
import type { TableLine } from '../log/table.ts';
import { cite, ownStep } from '../source.ts';
import type { MeetingGuardName } from './meeting-guards.ts';
import type { MeetingActionKind, MeetingRole, MeetingStateName } from './meeting-names.ts';

export type MeetingTransition = TableLine<MeetingStateName, MeetingActionKind, MeetingRole, MeetingGuardName>;

const attendance = ownStep(
  '开会后登记出席和主持人',
  'Attendance and who presides are recorded once the meeting is open',
);

const recusal = cite('titleReview', {
  basis: 'unverified',
  zh: '有利益关系或者其他关系可能影响客观公正的，应当回避',
  en: 'Who has an interest or relation that may affect fairness takes no part',
});

const secretBallot = cite('titleReview', {
  basis: 'unverified',
  zh: '无记名投票表决；未出席的不得委托投票、补充投票',
  en: 'The vote is a secret ballot; nobody votes for another or afterwards',
});

const close = cite('titleReview', {
  basis: 'unverified',
  zh: '会议结束时由主任委员或者主持会议的副主任委员宣布结果并签名，加盖评委会印章',
  en: 'At the end who presided announces and signs the result, and the committee’s seal is set',
});

const record = cite('titleReview', {
  basis: 'unverified',
  zh: '会议记录包括出席评委、评审对象、评议意见、投票结果等',
  en: 'The record tells attendance, who was reviewed, opinions and votes',
});

const deferral = ownStep(
  '被暂停或者无法表决的申报说明理由暂缓',
  'What is held or cannot be voted on is deferred with the reason',
);

const calledOff = ownStep(
  '达不到出席人数等无法开会的，说明理由取消',
  'A meeting that cannot be held is called off with the reason',
);

/** The table of a meeting. A pair of state and action stands in at most one line. */
export const meetingTransitions: readonly MeetingTransition[] = [
  {
    from: ['planned'],
    action: 'open-meeting',
    actors: ['body-clerk'],
    to: 'open',
    guards: [],
    source: attendance,
  },
  {
    from: ['open', 'deliberating'],
    action: 'record-attendance',
    actors: ['body-clerk'],
    to: 'unchanged',
    guards: [],
    source: attendance,
  },
  {
    from: ['planned', 'open', 'deliberating'],
    action: 'record-recusal',
    actors: ['body-clerk'],
    to: 'unchanged',
    guards: [],
    source: recusal,
  },
  {
    from: ['open'],
    action: 'start-deliberation',
    actors: ['body-clerk'],
    to: 'deliberating',
    guards: ['attendance-recorded', 'quorum-present'],
    source: committeeSources.quorum,
  },
  {
    from: ['deliberating'],
    action: 'defer-item',
    actors: ['body-clerk'],
    to: 'unchanged',
    guards: [],
    source: deferral,
  },
  {
    from: ['deliberating'],
    action: 'open-round',
    actors: ['body-clerk'],
    to: 'voting',
    guards: ['every-round-counted', 'attendance-recorded', 'quorum-present'],
    source: committeeSources.quorum,
  },
  {
    from: ['voting'],
    action: 'close-round',
    actors: ['body-clerk'],
    to: 'deliberating',
    guards: [],
    source: secretBallot,
  },
  {
    from: ['deliberating'],
    action: 'record-count',
    actors: ['system'],
    to: 'unchanged',
    guards: ['a-round-to-count'],
    source: committeeSources.majority,
  },
  {
    from: ['deliberating'],
    action: 'generate-minutes',
    actors: ['body-clerk'],
    to: 'minutes',
    guards: ['every-round-counted', 'every-item-settled'],
    source: record,
  },
  {
    from: ['minutes'],
    action: 'sign-minutes',
    actors: ['presiding-member'],
    to: 'signed',
    guards: [],
    source: close,
  },
  {
    from: ['signed'],
    action: 'seal-meeting',
    actors: ['body-chair'],
    to: 'sealed',
    guards: [],
    source: close,
  },
  {
    from: ['planned', 'open'],
    action: 'call-off',
    actors: ['body-clerk'],
    to: 'called-off',
    guards: [],
    source: calledOff,
  },
];
