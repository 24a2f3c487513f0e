import { foldMeeting } from '../meeting/apply-meeting-action.ts';
import type { MeetingAction, MeetingActionOf } from '../meeting/meeting-action.ts';
import type { MeetingRole, MemberOffice } from '../meeting/meeting-names.ts';
import type { MeetingPlan, MeetingState } from '../meeting/meeting-state.ts';

/** A committee of `size` members e1, e2, …, chaired by e1, with e2 as vice-chair, before the applications a1, a2 and a3. */
export function planOf(size: number): MeetingPlan {
  const members = Array.from({ length: size }, (_, index) => ({
    expertId: `e${index + 1}`,
    office: offices[index] ?? ('member' as const),
  }));
  return { members, applicationIds: ['a1', 'a2', 'a3'] };
}

const offices: readonly MemberOffice[] = ['chair', 'vice-chair'];

/** The first `count` members. */
export function first(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `e${index + 1}`);
}

export function meetingAfter(plan: MeetingPlan, log: readonly MeetingAction[]): MeetingState {
  const answer = foldMeeting(plan, log);
  if (!answer.ok) throw new Error(`${answer.index}: ${JSON.stringify(answer.problem)}`);
  return answer.state;
}

/** An envelope at nine in the morning and `minute` minutes. */
export function by(role: MeetingRole, minute = 0) {
  const at = `2025-09-01T09:${String(minute).padStart(2, '0')}:00+08:00`;
  return { at, actor: { accountId: `account-${role}`, role } };
}

/** The log of a meeting that deliberates before the first `present` members. */
export function deliberating(present: number): MeetingAction[] {
  return [
    { ...by('body-clerk'), kind: 'open-meeting' },
    { ...by('body-clerk'), kind: 'record-attendance', present: first(present), presiding: 'e1' },
    { ...by('body-clerk'), kind: 'start-deliberation' },
  ];
}

export function openRound(roundId: string, applicationIds: readonly string[]): MeetingActionOf<'open-round'> {
  const items = applicationIds.map((applicationId) => ({ applicationId, held: false }));
  return { ...by('body-clerk'), kind: 'open-round', roundId, items };
}

interface Votes {
  readonly voters: number;
  readonly yes: number;
}

/** A round opened, closed and counted: `yes` in favour of each application, the rest of the voters against. */
export function counted(roundId: string, applicationIds: readonly string[], { voters, yes }: Votes): MeetingAction[] {
  const items = applicationIds.map((applicationId) => ({ applicationId, yes, no: voters - yes, abstain: 0 }));
  const count = { roundId, hash: '1'.repeat(64), tokens: voters, ballots: voters, items };
  return [
    openRound(roundId, applicationIds),
    { ...by('body-clerk'), kind: 'close-round' },
    { ...by('system'), kind: 'record-count', ...count },
  ];
}
