import type { CalendarProblem } from '../calendar/calendar.ts';
import type { DayText } from '../calendar/day.ts';
import type { LogRefusal } from '../log/log-refusal.ts';
import type { ProblemWords } from '../log/problem-words.ts';
import type { CaseActionKind, CaseRole, CaseStateName } from './case-names.ts';
import type { SettingProblem } from './case-settings.ts';

/** Why an action is refused, as data. */
export type CaseRefusal =
  | LogRefusal<CaseStateName, CaseActionKind, CaseRole>
  | { readonly kind: 'held'; readonly since: DayText; readonly reason: string }
  | { readonly kind: 'not-held' }
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
