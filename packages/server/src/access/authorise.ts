import type { Text } from '@guantong/engine';
import { AppError } from '../http/app-error.ts';
import type { RoleConditions } from './access-rule.ts';
import { type Action, accessTable } from './access-table.ts';
import type { Actor } from './actor.ts';
import { conditions, type Subject } from './conditions.ts';
import { roleWords } from './role-words.ts';

export type AccessJudgement = { readonly allowed: true } | { readonly allowed: false; readonly whyNot: Text };

/** Whether an actor may do something to a subject, by the table alone; otherwise why not, in words for the person. */
export function judgeAccess(actor: Actor, action: Action, subject: Subject): AccessJudgement {
  const roles: RoleConditions = accessTable[action].roles;
  const needed = roles[actor.role];
  if (needed === undefined) {
    const { zh, en } = roleWords[actor.role];
    return { allowed: false, whyNot: { zh: `${zh}不能办理此事`, en: `the role ${en} may not do this` } };
  }
  const failed = needed.find((name) => !conditions[name].holds(actor, subject));
  return failed === undefined ? { allowed: true } : { allowed: false, whyNot: conditions[failed].otherwise };
}

/** Throws AppError `not-allowed` with the reason unless the table lets the actor do it. */
export function authorise(actor: Actor, action: Action, subject: Subject = {}): void {
  const judgement = judgeAccess(actor, action, subject);
  if (!judgement.allowed) throw new AppError('not-allowed', { reason: judgement.whyNot });
}
