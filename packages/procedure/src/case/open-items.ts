import type { CaseState } from './case-state.ts';

export function hasResolution(item: { readonly resolution: object | null }): boolean {
  return item.resolution !== null;
}

/** The ids of the complaints nobody has resolved yet. */
export function openComplaints({ complaints }: CaseState): string[] {
  return complaints.filter((complaint) => !hasResolution(complaint)).map(({ id }) => id);
}

/** The ids of the complaints that were upheld and stand against the present result. */
export function upheldComplaints({ complaints }: CaseState): string[] {
  return complaints.filter(({ resolution, settledOn }) => resolution?.upheld && settledOn === null).map(({ id }) => id);
}

/** The ids of the questions that are undecided or decided as not met. */
export function unmetQuestions({ submission, decisions }: CaseState): string[] {
  const met = new Set(decisions.filter(({ answer }) => answer === 'met').map(({ questionId }) => questionId));
  return submission?.questions.map(({ id }) => id).filter((id) => !met.has(id)) ?? [];
}
