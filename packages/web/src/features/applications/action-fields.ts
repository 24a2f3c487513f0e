import type { CaseActKind } from '@guantong/contracts';

/** What an action asks of the one who takes it. */
export type ActionField =
  | {
      readonly kind: 'long-text';
      readonly name: string;
      readonly title: 'reason' | 'opinion' | 'text';
      readonly required: boolean;
    }
  | { readonly kind: 'text'; readonly name: string; readonly title: 'clause' | 'group'; readonly required: boolean }
  | { readonly kind: 'days'; readonly name: string }
  | { readonly kind: 'yes-no'; readonly name: string; readonly title: 'upheld' }
  | { readonly kind: 'items'; readonly withClause: boolean };

const reason: ActionField = { kind: 'long-text', name: 'reason', title: 'reason', required: true };

/**
 * What each action asks for; those that ask nothing only want to be confirmed. Verdicts, decisions and resolutions are made
 * beside what they are about, not here.
 */
export const actionFields: Readonly<Partial<Record<CaseActKind, readonly ActionField[]>>> = {
  submit: [],
  resubmit: [],
  withdraw: [{ ...reason, required: false }],
  escalate: [reason],
  'return-to-applicant': [{ kind: 'items', withClause: false }],
  'start-publicity': [],
  'file-objection': [{ kind: 'long-text', name: 'text', title: 'text', required: true }],
  recommend: [{ kind: 'long-text', name: 'opinion', title: 'opinion', required: true }],
  refuse: [reason],
  'give-correction-notice': [
    { kind: 'items', withClause: true },
    { kind: 'days', name: 'workingDays' },
  ],
  accept: [],
  'not-accept': [reason, { kind: 'text', name: 'clause', title: 'clause', required: true }],
  'assign-group': [{ kind: 'text', name: 'group', title: 'group', required: true }],
  'start-evaluation': [],
  'publish-result': [],
  'request-recheck': [reason],
  'decide-recheck': [{ kind: 'yes-no', name: 'upheld', title: 'upheld' }, reason],
  'reopen-evaluation': [reason],
  'annul-result': [reason],
  'confirm-result': [],
  hold: [reason],
  'release-hold': [reason],
};

/** Actions that end or turn back a case stand out. */
export const gravely: readonly CaseActKind[] = ['withdraw', 'refuse', 'not-accept', 'annul-result', 'hold'];
/** The step the case is waiting for comes first and stands out. */
export const foremost: readonly CaseActKind[] = [
  'submit',
  'resubmit',
  'start-publicity',
  'recommend',
  'accept',
  'assign-group',
  'start-evaluation',
  'publish-result',
  'decide-recheck',
  'confirm-result',
];
