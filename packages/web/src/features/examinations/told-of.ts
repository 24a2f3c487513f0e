import type { ExamPanel, ExamSitting } from '@guantong/contracts';

/** How many are told when a panel is moved or called off: not those whose evaluation has begun again. */
export function toldOf({ slots }: ExamPanel): { readonly candidates: number; readonly examiners: number } {
  const candidates = slots?.filter(({ state }) => state !== 'lapsed');
  const examiners = slots?.flatMap((slot) => slot.examiners?.map(({ expertId }) => expertId) ?? []);
  return { candidates: candidates?.length ?? 0, examiners: new Set(examiners).size };
}

/** How many candidates are told when a sitting is moved or cancelled. */
export function candidatesToTell({ people }: ExamSitting): number {
  return people?.filter(({ state }) => state !== 'lapsed').length ?? 0;
}
