import type { Can } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { AppError } from '../http/app-error.ts';
import type { RoleConditions } from './access-rule.ts';
import { type Action, accessTable } from './access-table.ts';
import type { Actor } from './actor.ts';
import { authorise, judgeAccess } from './authorise.ts';
import type { Subject } from './conditions.ts';

/** Something that may be done with a thing, and what about the thing stands in the way just now. */
export interface PossibleStep {
  readonly action: Action;
  readonly obstacle?: Text | undefined;
}

/** What the caller may do next: every step open to the role at all, with the reason where it may not be taken now. */
export function listCan(actor: Actor, subject: Subject, steps: readonly PossibleStep[]): Can {
  return steps
    .filter(({ action }) => isOpenTo(actor, action))
    .map(({ action, obstacle }) => {
      const judgement = judgeAccess(actor, action, subject);
      const whyNot = judgement.allowed ? obstacle : judgement.whyNot;
      return whyNot === undefined ? { action, allowed: true } : { action, allowed: false, whyNot };
    });
}

/** Throws unless the caller may take the step now: `not-allowed` by the access table, `step-not-possible` by the thing's state. */
export function authoriseStep(actor: Actor, subject: Subject, { action, obstacle }: PossibleStep): void {
  authorise(actor, action, subject);
  if (obstacle !== undefined) throw new AppError('step-not-possible', { reason: obstacle });
}

function isOpenTo(actor: Actor, action: Action): boolean {
  const roles: RoleConditions = accessTable[action].roles;
  return roles[actor.role] !== undefined;
}
