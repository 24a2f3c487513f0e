import type { CaseState, Objection } from './case-state.ts';

export function hasResolution(objection: Objection): boolean {
  return objection.resolution !== null;
}

/** The ids of the questions that are undecided or decided as not met. */
export function unmetQuestions({ submission, decisions }: CaseState): string[] {
  const met = new Set(decisions.filter(({ answer }) => answer === 'met').map(({ questionId }) => questionId));
  return submission?.questions.map(({ id }) => id).filter((id) => !met.has(id)) ?? [];
}
