import type { CalendarProblem } from '../calendar/calendar.ts';
import type { DayText } from '../calendar/day.ts';
import { sayDay } from '../calendar/say-day.ts';
import type { LogRefusal } from '../log/log-refusal.ts';
import { calendarProblemWords, logRefusalWords, type ProblemWords, words } from '../log/problem-words.ts';
import {
  type ComplaintActionKind,
  type ComplaintRole,
  type ComplaintStateName,
  complaintActions,
  complaintRoles,
  complaintStates,
} from './complaint-names.ts';

/** Why an action on a complaint is refused, as data. */
export type ComplaintRefusal =
  | LogRefusal<ComplaintStateName, ComplaintActionKind, ComplaintRole>
  | { readonly kind: 'other-handler'; readonly handler: ComplaintRole; readonly found: ComplaintRole }
  | { readonly kind: 'recheck-time-over'; readonly endOn: DayText }
  | { readonly kind: 'recheck-time-running'; readonly endOn: DayText; readonly availableOn: DayText }
  | CalendarProblem;

/** Why an action on a complaint is refused, in both languages too. */
export type ComplaintProblem = ComplaintRefusal & { readonly words: ProblemWords };

/** Puts the words of a refusal beside its data. */
export function withComplaintWords(refusal: ComplaintRefusal): ComplaintProblem {
  return { ...refusal, words: wordsOf(refusal) };
}

const names = {
  thing: { zh: '本件', en: 'complaint' },
  states: complaintStates,
  actions: complaintActions,
  roles: complaintRoles,
};

function wordsOf(refusal: ComplaintRefusal): ProblemWords {
  switch (refusal.kind) {
    case 'malformed-instant':
    case 'earlier-than-last-action':
    case 'wrong-role':
    case 'not-in-this-state':
    case 'payload':
      return logRefusalWords(refusal, names);
    case 'calendar-year-unknown':
    case 'not-a-day':
    case 'working-days-out-of-range':
      return calendarProblemWords(refusal);
    case 'other-handler': {
      const [handler, found] = [complaintRoles[refusal.handler], complaintRoles[refusal.found]];
      return words(
        [`${handler.zh}办理`, `handled by: ${handler.en}`],
        [found.zh, found.en],
        [`本件已转${handler.zh}办理`, `it was dispatched to the ${handler.en}`],
      );
    }
    case 'recheck-time-over':
      return words(
        ['在申请复核的期限内', 'within the time to ask for a re-check'],
        [`期限已于${sayDay(refusal.endOn).zh} 24 时届满`, `the time ended with ${sayDay(refusal.endOn).en}`],
        ['有新证据的另行投诉举报', 'complain anew where there is new evidence'],
      );
    case 'recheck-time-running':
      return words(
        ['申请复核的期限届满', 'the time to ask for a re-check is over'],
        [`期限至${sayDay(refusal.endOn).zh} 24 时`, `it runs to the end of ${sayDay(refusal.endOn).en}`],
        [`${sayDay(refusal.availableOn).zh}起可办`, `possible from ${sayDay(refusal.availableOn).en}`],
      );
  }
}
