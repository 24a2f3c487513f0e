import type { CalendarProblem } from '../calendar/calendar.ts';
import type { DayText } from '../calendar/day.ts';
import type { Text } from '../text.ts';
import type { CaseActionKind, CaseRole, CaseStateName } from './case-names.ts';
import type { SettingProblem } from './case-settings.ts';

/** Why an action is refused, as data. */
export type CaseRefusal =
  | { readonly kind: 'malformed-instant'; readonly found: string }
  | { readonly kind: 'earlier-than-last-action'; readonly lastAt: string; readonly found: string }
  | {
      readonly kind: 'wrong-role';
      readonly action: CaseActionKind;
      readonly expectedRoles: readonly CaseRole[];
      readonly found: CaseRole;
    }
  | {
      readonly kind: 'not-in-this-state';
      readonly action: CaseActionKind;
      readonly possibleIn: readonly CaseStateName[];
      readonly found: CaseStateName;
    }
  | { readonly kind: 'held'; readonly since: DayText; readonly reason: string }
  | { readonly kind: 'not-held' }
  | { readonly kind: 'payload'; readonly field: string; readonly expectation: Text; readonly found: string }
  | { readonly kind: 'facts-not-confirmed'; readonly pointers: readonly string[] }
  | { readonly kind: 'publicity-over'; readonly endOn: DayText }
  | { readonly kind: 'publicity-not-over'; readonly endOn: DayText; readonly availableOn: DayText }
  | { readonly kind: 'objections-open'; readonly ids: readonly string[] }
  | { readonly kind: 'objections-upheld'; readonly ids: readonly string[] }
  | { readonly kind: 'no-objection-open' }
  | { readonly kind: 'employer-in-time'; readonly endOn: DayText; readonly availableOn: DayText }
  | { readonly kind: 'no-question' }
  | { readonly kind: 'questions-not-met'; readonly ids: readonly string[] }
  | { readonly kind: 'correction-notice-given'; readonly on: DayText }
  | { readonly kind: 'correction-deadline-over'; readonly endOn: DayText }
  | { readonly kind: 'correction-deadline-running'; readonly endOn: DayText; readonly availableOn: DayText }
  | { readonly kind: 'no-result' }
  | { readonly kind: 'result-recorded'; readonly on: DayText }
  | { readonly kind: 'no-complaint-open' }
  | { readonly kind: 'no-complaint-upheld' }
  | { readonly kind: 'complaints-open'; readonly ids: readonly string[] }
  | { readonly kind: 'complaints-upheld'; readonly ids: readonly string[] }
  | { readonly kind: 'recheck-requested'; readonly on: DayText }
  | { readonly kind: 'recheck-time-over'; readonly endOn: DayText }
  | { readonly kind: 'no-recheck-open' }
  | SettingProblem
  | CalendarProblem;

/** Why an action is refused, with what was expected, what was found and what to do next, in both languages. */
export type CaseProblem = CaseRefusal & { readonly words: ProblemWords };

export interface ProblemWords {
  readonly expected: Text;
  readonly found: Text;
  readonly next: Text;
}
