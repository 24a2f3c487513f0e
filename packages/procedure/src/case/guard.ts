import type { Calendar } from '../calendar/calendar.ts';
import type { DayText } from '../calendar/day.ts';
import type { Text } from '../text.ts';
import type { CaseRefusal } from './case-problem.ts';
import type { CaseSettings } from './case-settings.ts';
import type { CaseState } from './case-state.ts';

/** What a step is judged by besides the case: nothing is read from a clock. */
export interface CaseContext {
  /** Of the version the cycle pins. */
  readonly calendar: Calendar;
  readonly settings: CaseSettings;
}

export interface CaseMoment extends CaseContext {
  /** The day in Asia/Shanghai. */
  readonly today: DayText;
}

/** A condition of a step, in words and as a check; null where it holds. */
export interface Guard {
  readonly words: Text;
  readonly check: (state: CaseState, moment: CaseMoment) => CaseRefusal | null;
}
