import type { MeetingState } from './meeting-state.ts';

/** Who may vote on an application now: the members present who are not recused from it, in the order of the plan. */
export function votersOn({ plan, attendance, recusals }: MeetingState, applicationId: string): string[] {
  const recused = recusals.filter((recusal) => recusal.applicationId === applicationId);
  return plan.members
    .map(({ expertId }) => expertId)
    .filter((id) => attendance?.present.includes(id) && !recused.some(({ expertId }) => expertId === id));
}

/** The applications nobody has voted on or deferred yet, in the order of the plan. */
export function pendingApplications({ plan, rounds, deferred }: MeetingState): string[] {
  const settled = [
    ...rounds.flatMap(({ applicationIds }) => applicationIds),
    ...deferred.map(({ applicationId }) => applicationId),
  ];
  return plan.applicationIds.filter((id) => !settled.includes(id));
}

/**
 * Pending applications that can be voted on in one round: those with the same voters. A ballot without a name has a choice
 * for every item, so a member recused from one of them could not be kept from voting on it alone. Our reading.
 */
export function proposeRounds(state: MeetingState): string[][] {
  const byVoters = new Map<string, string[]>();
  for (const id of pendingApplications(state)) {
    const voters = votersOn(state, id).join(' ');
    byVoters.set(voters, [...(byVoters.get(voters) ?? []), id]);
  }
  return [...byVoters.values()];
}
