import type { Text } from '../text.ts';

/** Why a log does not take an action, for any table: the instant, the role, the state or what the action says. */
export type LogRefusal<State extends string, Action extends string, Role extends string> =
  | { readonly kind: 'malformed-instant'; readonly found: string }
  | { readonly kind: 'earlier-than-last-action'; readonly lastAt: string; readonly found: string }
  | {
      readonly kind: 'wrong-role';
      readonly action: Action;
      readonly expectedRoles: readonly Role[];
      readonly found: Role;
    }
  | {
      readonly kind: 'not-in-this-state';
      readonly action: Action;
      readonly possibleIn: readonly State[];
      readonly found: State;
    }
  | PayloadRefusal;

export interface PayloadRefusal {
  readonly kind: 'payload';
  readonly field: string;
  readonly expectation: Text;
  readonly found: string;
}
