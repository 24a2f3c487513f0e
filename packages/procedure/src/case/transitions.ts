import { cite, ownStep } from '../source.ts';
import type { CaseAction } from './case-action.ts';
import type { CaseActionKind, CaseStateName } from './case-names.ts';
import type { CaseState } from './case-state.ts';
import { type CaseTransition, type Destination, forks } from './case-transition.ts';
import { resultTransitions } from './result-transitions.ts';

const beforeAcceptance = [
  'draft',
  'employer-verification',
  'returned-by-employer',
  'employer-publicity',
  'employer-refused',
  'body-acceptance',
  'correction',
] as const satisfies readonly CaseStateName[];

const underWay = [
  ...beforeAcceptance.filter((state) => state !== 'draft'),
  'accepted',
  'grouped',
  'under-evaluation',
  'result-publicity',
  'confirmed',
] as const satisfies readonly CaseStateName[];

const employerCheck = cite('titleReview', {
  basis: 'unverified',
  zh: '用人单位审核申报材料',
  en: 'The employer checks the application',
});

const employerPublicity = cite('titleReview', {
  basis: 'unverified',
  zh: '单位内公示不少于5个工作日，无异议后逐级上报',
  en: 'Publicity within the employer of at least 5 working days; without objection it goes up',
});

const acceptanceCheck = cite('titleReview', {
  basis: 'unverified',
  zh: '评审委员会组建单位审核申报材料',
  en: 'The body that formed the committee checks the application',
});

const oneNotice = cite('titleReview', {
  basis: 'unverified',
  zh: '一次性告知需要补正的全部内容，逾期未补正视为放弃',
  en: 'One notice tells everything to correct; what is not corrected in time counts as given up',
});

const refusal = ownStep(
  '单位不推荐须说明理由并留痕，申报人可直接报评价机构',
  'A refusal is recorded with its reason, and the applicant may escalate to the body',
);

const inaction = ownStep(
  '单位不在册，或逾期不处理的，申报人可直接报评价机构',
  'Where the employer is not on file or lets its time pass, the applicant may escalate to the body',
);

const supervision = cite('supervision', {
  basis: 'unverified',
  zh: '事前事中事后监管；发现问题可暂停办理',
  en: 'Supervision before, during and after; a case in doubt may be held',
});

/** The table. A pair of state and action stands in at most one line; what stands in none is refused. */
export const caseTransitions: readonly CaseTransition[] = [
  {
    from: ['draft'],
    action: 'submit',
    actors: ['applicant'],
    to: 'employer-verification',
    guards: [],
    source: cite('titleReview', {
      basis: 'unverified',
      zh: '申报人按条件申报；不符合条件的不提交',
      en: 'Who meets the conditions applies; who does not cannot submit',
    }),
  },
  {
    from: ['employer-verification'],
    action: 'verify-item',
    actors: ['employer-hr'],
    to: 'unchanged',
    guards: [],
    source: employerCheck,
  },
  {
    from: ['employer-verification'],
    action: 'return-to-applicant',
    actors: ['employer-hr'],
    to: 'returned-by-employer',
    guards: [],
    source: employerCheck,
  },
  {
    from: ['returned-by-employer'],
    action: 'resubmit',
    actors: ['applicant'],
    to: 'employer-verification',
    guards: [],
    source: employerCheck,
  },
  {
    from: ['employer-verification'],
    action: 'start-publicity',
    actors: ['employer-hr'],
    to: 'employer-publicity',
    guards: ['every-fact-confirmed', 'settings-in-range', 'publicity-window-known'],
    source: employerPublicity,
  },
  {
    from: ['employer-publicity'],
    action: 'file-objection',
    actors: ['employer-hr'],
    to: 'unchanged',
    guards: ['publicity-running'],
    source: employerPublicity,
  },
  {
    from: ['employer-publicity'],
    action: 'resolve-objection',
    actors: ['employer-hr'],
    to: 'unchanged',
    guards: ['an-objection-open'],
    source: employerPublicity,
  },
  {
    from: ['employer-publicity'],
    action: 'recommend',
    actors: ['employer-hr'],
    to: 'body-acceptance',
    guards: ['publicity-over', 'no-objection-open', 'no-objection-upheld'],
    source: employerPublicity,
  },
  {
    from: ['employer-verification', 'employer-publicity'],
    action: 'refuse',
    actors: ['employer-hr'],
    to: 'employer-refused',
    guards: [],
    source: refusal,
  },
  {
    from: ['employer-refused'],
    action: 'escalate',
    actors: ['applicant'],
    to: 'body-acceptance',
    guards: [],
    source: refusal,
  },
  {
    from: ['employer-verification', 'employer-publicity'],
    action: 'escalate',
    actors: ['applicant'],
    to: 'body-acceptance',
    guards: ['settings-in-range', 'employer-inactive'],
    source: inaction,
  },
  {
    from: ['body-acceptance'],
    action: 'check-item',
    actors: ['body-clerk'],
    to: 'unchanged',
    guards: [],
    source: acceptanceCheck,
  },
  {
    from: ['body-acceptance'],
    action: 'decide-question',
    actors: ['body-clerk'],
    to: 'unchanged',
    guards: ['a-question-to-decide'],
    source: acceptanceCheck,
  },
  {
    from: ['body-acceptance'],
    action: 'give-correction-notice',
    actors: ['body-clerk'],
    to: 'correction',
    guards: ['no-earlier-correction-notice', 'settings-in-range', 'correction-window-known'],
    source: oneNotice,
  },
  {
    from: ['correction'],
    action: 'resubmit',
    actors: ['applicant'],
    to: 'body-acceptance',
    guards: ['correction-deadline-running'],
    source: oneNotice,
  },
  {
    from: ['correction'],
    action: 'lapse',
    actors: ['system'],
    to: 'lapsed',
    guards: ['correction-deadline-over'],
    source: oneNotice,
  },
  {
    from: ['body-acceptance'],
    action: 'accept',
    actors: ['body-clerk'],
    to: 'accepted',
    guards: ['every-fact-confirmed', 'every-question-met'],
    source: acceptanceCheck,
  },
  {
    from: ['body-acceptance'],
    action: 'not-accept',
    actors: ['body-clerk'],
    to: 'not-accepted',
    guards: [],
    source: acceptanceCheck,
  },
  {
    from: ['accepted', 'grouped'],
    action: 'assign-group',
    actors: ['body-clerk'],
    to: 'grouped',
    guards: [],
    source: cite('bridge', {
      clause: '二（三）',
      basis: 'quoted',
      zh: '支持对高技能人才单独分组、单独评审',
      en: 'Separate groups and separate review of skilled talent are supported',
    }),
  },
  ...resultTransitions,
  {
    from: beforeAcceptance,
    action: 'withdraw',
    actors: ['applicant'],
    to: 'withdrawn',
    guards: [],
    source: ownStep('受理前申报人可以撤回', 'Until acceptance the applicant may withdraw'),
  },
  { from: underWay, action: 'hold', actors: ['bureau-supervisor'], to: 'unchanged', guards: [], source: supervision },
  {
    from: underWay,
    action: 'release-hold',
    actors: ['bureau-supervisor'],
    to: 'unchanged',
    guards: ['held-window-known'],
    source: supervision,
  },
];

/** The line for an action in a state; undefined where the table has none. */
export function findTransition(state: CaseStateName, action: CaseActionKind): CaseTransition | undefined {
  return transitionsByKey.get(keyOf(state, action));
}

/** Where an action that was found possible leads. */
export function destinationOf(state: CaseState, action: CaseAction): Destination {
  const to = findTransition(state.state, action.kind)?.to ?? 'unchanged';
  if (typeof to === 'string') return to;
  return forks[to.by].holds(state, action) ? to.yes : to.no;
}

/** The lines of an action, in all states. */
export function transitionsOf(action: CaseActionKind): readonly CaseTransition[] {
  return transitionsByAction.get(action) ?? [];
}

const transitionsByAction = new Map(
  caseTransitions.map(({ action }) => [action, caseTransitions.filter((line) => line.action === action)]),
);

const transitionsByKey = new Map(
  caseTransitions.flatMap((transition) =>
    transition.from.map((state) => [keyOf(state, transition.action), transition] as const),
  ),
);

function keyOf(state: CaseStateName, action: CaseActionKind): string {
  return `${state} ${action}`;
}
