import { hasQuorum, quorumOf } from '../committee/ballot-thresholds.ts';
import type { Text } from '../text.ts';
import type { MeetingRefusal } from './meeting-problem.ts';
import type { MeetingState } from './meeting-state.ts';
import { pendingApplications } from './voters.ts';

interface MeetingGuard {
  readonly words: Text;
  readonly check: (state: MeetingState) => MeetingRefusal | null;
}

/** The conditions of steps of a meeting beyond state and role, by name. */
export const meetingGuards = {
  'attendance-recorded': {
    words: { zh: '已登记出席和主持人', en: 'attendance and the presiding member are on record' },
    check: ({ attendance }) => (attendance ? null : { kind: 'no-attendance' }),
  },
  'quorum-present': {
    words: { zh: '出席达到评委会人数的三分之二', en: 'two thirds of the committee attend' },
    check: ({ plan, attendance }) => {
      const [size, present] = [plan.members.length, attendance?.present.length ?? 0];
      return hasQuorum(present, size) ? null : { kind: 'no-quorum', needed: quorumOf(size), present };
    },
  },
  'every-round-counted': {
    words: { zh: '各轮投票均已计票', en: 'every round is counted' },
    check: ({ rounds }) => {
      const uncounted = rounds.find(({ count }) => count === null);
      return uncounted ? { kind: 'round-not-counted', roundId: uncounted.id } : null;
    },
  },
  'a-round-to-count': {
    words: { zh: '有已结束、未计票的投票', en: 'a closed round is not counted' },
    check: ({ rounds }) => (rounds.some(({ count }) => count === null) ? null : { kind: 'no-round-to-count' }),
  },
  'every-item-settled': {
    words: { zh: '各申报均已表决或暂缓', en: 'every application is voted on or deferred' },
    check: (state) => {
      const applicationIds = pendingApplications(state);
      return applicationIds.length > 0 ? { kind: 'items-not-settled', applicationIds } : null;
    },
  },
} as const satisfies Record<string, MeetingGuard>;

export type MeetingGuardName = keyof typeof meetingGuards;
