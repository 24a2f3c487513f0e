import type { WindowAnswer } from '../calendar/calendar.ts';
import type { CaseState } from './case-state.ts';
import type { CaseMoment } from './guard.ts';

/**
 * The window that a publication of the result opens today: of a pass the publicity, of the first failure the time to
 * ask for a re-check; `null` after a later failure, which nobody re-checks.
 */
export function resultWindow(
  { result, recheck }: CaseState,
  { calendar, settings, today }: CaseMoment,
): WindowAnswer | { readonly ok: true; readonly window: null } {
  if (result?.passed) return calendar.addWorkingDays(today, settings.resultPublicityWorkingDays);
  if (recheck) return { ok: true, window: null };
  return calendar.addWorkingDays(today, settings.recheckWorkingDays);
}
