import type { CaseAction } from '../case/case-action.ts';
import type { CaseActionKind, CaseStateName } from '../case/case-names.ts';
import { sampleAction } from './sample-actions.ts';

type Dated = readonly [kind: CaseActionKind | keyof typeof variants, day: string];

// A case of March 2025: publicity runs from Wednesday the 5th to Wednesday the 12th, the time to correct from Friday the
// 14th to Friday the 21st. The result goes public from Thursday the 20th to Thursday the 27th; who failed may ask for a
// re-check until Thursday 3 April.
const verified: readonly Dated[] = [
  ['submit', '2025-03-03'],
  ['verify-item', '2025-03-04'],
];
const published: readonly Dated[] = [...verified, ['start-publicity', '2025-03-05']];
const recommended: readonly Dated[] = [...published, ['recommend', '2025-03-13']];
const toCorrect: readonly Dated[] = [...recommended, ['give-correction-notice', '2025-03-14']];
const accepted: readonly Dated[] = [...recommended, ['decide-question', '2025-03-14'], ['accept', '2025-03-14']];

const grouped: readonly Dated[] = [...accepted, ['assign-group', '2025-03-17']];
const evaluated: readonly Dated[] = [...grouped, ['start-evaluation', '2025-03-18']];
const passed: readonly Dated[] = [...evaluated, ['record-result', '2025-03-19'], ['publish-result', '2025-03-20']];
const confirmed: readonly Dated[] = [...passed, ['confirm-result', '2025-03-28']];

/** The shortest log that ends in each state, on the one fact and the one question of the sample actions. */
const logs: Readonly<Record<CaseStateName, readonly Dated[]>> = {
  draft: [],
  'employer-verification': verified,
  'returned-by-employer': [...verified, ['return-to-applicant', '2025-03-05']],
  'employer-publicity': published,
  'employer-refused': [...verified, ['refuse', '2025-03-05']],
  'body-acceptance': recommended,
  correction: toCorrect,
  accepted,
  grouped,
  'under-evaluation': evaluated,
  'result-publicity': passed,
  confirmed,
  certified: [...confirmed, ['issue-certificate', '2025-03-28']],
  'not-passed': [...evaluated, ['record-failure', '2025-03-19'], ['publish-result', '2025-03-20']],
  'result-annulled': [
    ...passed,
    ['file-complaint', '2025-03-21'],
    ['uphold-complaint', '2025-03-24'],
    ['annul-result', '2025-03-25'],
  ],
  'not-accepted': [...recommended, ['not-accept', '2025-03-14']],
  withdrawn: [['withdraw', '2025-03-03']],
  lapsed: [...toCorrect, ['lapse', '2025-03-22']],
};

export function logTo(state: CaseStateName): CaseAction[] {
  return logs[state].map(([kind, day]) => (isVariant(kind) ? variants[kind](day) : actionOn(kind, day)));
}

/** Actions of the other answer than the sample's. */
const variants = {
  'record-failure': failureOn,
  'uphold-complaint': upheldComplaintOn,
} as const;

function isVariant(kind: Dated[0]): kind is keyof typeof variants {
  return Object.hasOwn(variants, kind);
}

function failureOn(day: string): CaseAction {
  const action = actionOn('record-result', day);
  return action.kind === 'record-result' ? { ...action, passed: false } : action;
}

function upheldComplaintOn(day: string): CaseAction {
  const action = actionOn('resolve-complaint', day);
  return action.kind === 'resolve-complaint' ? { ...action, upheld: true } : action;
}

/** The sample action of a kind, at nine in the morning of a day in Shanghai. */
export function actionOn(kind: CaseActionKind, day: string): CaseAction {
  return sampleAction(kind, `${day}T09:00:00+08:00`);
}
