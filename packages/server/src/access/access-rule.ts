import type { Role } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { Condition } from './conditions.ts';

/** By role, the conditions under which it may act; a role that is not named may never, one with none always. */
export type RoleConditions = Readonly<Partial<Record<Role, readonly Condition[]>>>;

/** One action of the house in words, and who may do it. */
export interface AccessRule {
  readonly words: Text;
  readonly roles: RoleConditions;
}

export function allow(zh: string, en: string, roles: RoleConditions): AccessRule {
  return { words: { zh, en }, roles };
}

/** The same conditions for several roles. */
export function each(roles: readonly Role[], conditions: readonly Condition[]): RoleConditions {
  return Object.fromEntries(roles.map((role) => [role, conditions]));
}
