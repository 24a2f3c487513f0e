import type { Calendar, WindowAnswer, WorkingDayWindow } from '../calendar/calendar.ts';
import { addDays, type DayText } from '../calendar/day.ts';
import type { CaseState } from './case-state.ts';

/**
 * The window that was running when the case was held, as it runs on after a release today: the working days from the
 * day of the hold on are given again, so that a hold takes time from nobody. `null` where no window was running, or the
 * hold is released on the day it began. Our reading: no document says it.
 */
export function resumeWindow(
  state: CaseState,
  { calendar, today }: { readonly calendar: Calendar; readonly today: DayText },
): WindowAnswer | { readonly ok: true; readonly window: null } {
  const window = runningWindow(state);
  if (!window || !state.hold || state.hold.on > window.endOn || state.hold.on === today) {
    return { ok: true, window: null };
  }
  const firstLost = state.hold.on > window.startOn ? state.hold.on : addDays(window.startOn, 1);
  const left = calendar.countWorkingDays(firstLost, window.endOn);
  return left.ok ? calendar.addWorkingDays(today, left.count) : left;
}

function runningWindow({ state, publicity, correction, resultPublicity }: CaseState): WorkingDayWindow | undefined {
  if (state === 'employer-publicity') return publicity?.window;
  if (state === 'correction') return correction?.window;
  if (state === 'result-publicity') return resultPublicity?.window;
  return undefined;
}
