import type { LogRefusal } from '../log/log-refusal.ts';
import type { ProblemWords } from '../log/problem-words.ts';
import type { MeetingActionKind, MeetingRole, MeetingStateName } from './meeting-names.ts';

/** Why an action on a meeting is refused, as data. */
export type MeetingRefusal =
  | LogRefusal<MeetingStateName, MeetingActionKind, MeetingRole>
  | { readonly kind: 'no-attendance' }
  | { readonly kind: 'no-quorum'; readonly needed: number; readonly present: number }
  | { readonly kind: 'round-not-counted'; readonly roundId: string }
  | { readonly kind: 'no-round-to-count' }
  | { readonly kind: 'items-not-settled'; readonly applicationIds: readonly string[] }
  | { readonly kind: 'items-held'; readonly applicationIds: readonly string[] }
  | { readonly kind: 'voters-differ'; readonly applicationIds: readonly string[] }
  | { readonly kind: 'nobody-may-vote'; readonly applicationIds: readonly string[] };

/** Why an action on a meeting is refused, in both languages too. */
export type MeetingProblem = MeetingRefusal & { readonly words: ProblemWords };
