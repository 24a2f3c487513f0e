import type { WorkingDayWindow } from '../calendar/calendar.ts';
import type { DayText } from '../calendar/day.ts';
import { sayDay } from '../calendar/say-day.ts';
import type { Text } from '../text.ts';
import { type CaseStateName, caseStates, endedCaseStates } from './case-names.ts';
import type { CaseState } from './case-state.ts';

/** One step of the way of a case, for the stepper of its page. */
export interface CaseStep {
  readonly id: CaseStateName;
  readonly title: Text;
  /**
   * `stopped`: the case ended here short of a certificate, or the employer does not recommend; `skipped`: passed over by
   * escalation; `not-reached`: the case ended before.
   */
  readonly status: 'done' | 'now' | 'next' | 'stopped' | 'skipped' | 'not-reached';
  /** The day it was done with, or the case ended in it; of the present step the day it was last entered. */
  readonly on: DayText | null;
  /** The window of the step: publicity, the time to correct, or to ask for a re-check. */
  readonly window: WorkingDayWindow | null;
  /** What the step's title does not say: the state beside the straight way, a hold. */
  readonly note: Text | null;
}

/** The steps of a case in order, done, now and to come, with their days and windows. */
export function caseSteps(state: CaseState): CaseStep[] {
  const place = placeOf(state);
  const present = mainSteps.indexOf(place);
  return mainSteps.map((id, index) => {
    const isEntered = id === 'draft' || state.entered.some((entry) => entry.state === id);
    const status = statusOf({ state, index, present, entered: isEntered });
    return {
      id,
      title: caseStates[id],
      status,
      on: dayOf(state, id, status),
      window: windowOf(state, id),
      note: index === present ? noteOf(state, id) : null,
    };
  });
}

const mainSteps = [
  'draft',
  'employer-verification',
  'employer-publicity',
  'body-acceptance',
  'accepted',
  'grouped',
  'under-evaluation',
  'result-publicity',
  'confirmed',
  'certified',
] as const satisfies readonly CaseStateName[];
type MainStep = (typeof mainSteps)[number];

/** The step of the straight way on which a case stands, or on which it came to its end. */
function placeOf({ entered }: CaseState): MainStep {
  const states = ['draft' as const, ...entered.map((entry) => entry.state)];
  return states.findLast((name) => isMainStep(name)) ?? 'draft';
}

function isMainStep(name: CaseStateName): name is MainStep {
  return mainSteps.some((step) => step === name);
}

function statusOf(step: {
  readonly state: CaseState;
  readonly index: number;
  readonly present: number;
  readonly entered: boolean;
}): CaseStep['status'] {
  const { state } = step.state;
  if (step.index > step.present) return hasEnded(state) ? 'not-reached' : 'next';
  if (step.index < step.present || state === 'certified') return step.entered ? 'done' : 'skipped';
  return hasEnded(state) || state === 'employer-refused' ? 'stopped' : 'now';
}

function dayOf({ entered }: CaseState, id: MainStep, status: CaseStep['status']): DayText | null {
  const last = entered.findLastIndex((entry) => entry.state === id);
  const began = entered[last]?.on ?? null;
  switch (status) {
    case 'done':
      // A correction or a return in between does not end a step; the certificate is a step that nothing follows.
      return entered.slice(last + 1).find(({ state }) => state !== id && isMainStep(state))?.on ?? began;
    case 'stopped':
      return entered.at(-1)?.on ?? began;
    case 'now':
      return began;
    // What was reached before the evaluation began again is to come once more.
    default:
      return null;
  }
}

function hasEnded(state: CaseStateName): boolean {
  return endedCaseStates.some((name) => name === state);
}

function windowOf(state: CaseState, id: MainStep): WorkingDayWindow | null {
  switch (id) {
    case 'employer-publicity':
      return state.publicity?.window ?? null;
    case 'body-acceptance':
      return state.correction?.window ?? null;
    case 'under-evaluation':
      return state.state === 'not-passed' ? (state.recheck?.window ?? null) : null;
    case 'result-publicity':
      return state.resultPublicity?.window ?? null;
    default:
      return null;
  }
}

function noteOf({ state, hold }: CaseState, id: MainStep): Text | null {
  const aside = state === id ? null : caseStates[state];
  if (!hold) return aside;
  const on = sayDay(hold.on);
  const held = { zh: `${on.zh}起暂停`, en: `held since ${on.en}` };
  return aside ? { zh: `${aside.zh}；${held.zh}`, en: `${aside.en}; ${held.en}` } : held;
}
