import type { AccessRule } from './access-rule.ts';
import { caseRules } from './rules/case-rules.ts';
import { complaintRules } from './rules/complaint-rules.ts';
import { credentialRules } from './rules/credential-rules.ts';
import { evaluationRules } from './rules/evaluation-rules.ts';
import { examinationRules } from './rules/examination-rules.ts';
import { organisationRules } from './rules/organisation-rules.ts';
import { peopleRules } from './rules/people-rules.ts';

/**
 * Who may do what: role × action × condition, for the whole house. What it does not name nobody may do. No role may do
 * everything, and what the product does by itself (a deadline that lapses) is no role's to do.
 */
export const accessTable = {
  ...peopleRules,
  ...organisationRules,
  ...caseRules,
  ...evaluationRules,
  ...examinationRules,
  ...credentialRules,
  ...complaintRules,
} satisfies Record<string, AccessRule>;

export type Action = keyof typeof accessTable;

/** All actions, in the order of the table. */
export function listActions(): readonly (readonly [Action, AccessRule])[] {
  return actions.map((action) => [action, accessTable[action]]);
}

const isAction = (name: string): name is Action => Object.hasOwn(accessTable, name);
const actions = Object.keys(accessTable).filter(isAction);
