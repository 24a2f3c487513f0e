import type { Source } from '../source.ts';
import type { LogRefusal } from './log-refusal.ts';

/** One line of a table: who may do what in which states, where it leads, on which conditions, founded on what. */
export interface TableLine<State extends string, Action extends string, Role extends string, Guard extends string> {
  readonly from: readonly State[];
  readonly action: Action;
  /** Each of them may; the same for an action in every line. */
  readonly actors: readonly Role[];
  readonly to: State | 'unchanged';
  readonly guards: readonly Guard[];
  readonly source: Source;
}

/** What a table is asked about a step: lines of any shape that have states, action and roles. */
type Asked<State extends string, Action extends string, Role extends string> = Pick<
  TableLine<State, Action, Role, string>,
  'from' | 'action' | 'actors'
>;

export interface TableStep<State extends string, Action extends string, Role extends string> {
  readonly state: State;
  readonly kind: Action;
  readonly role: Role;
}

export type TableAnswer<Line, State extends string, Action extends string, Role extends string> =
  | { readonly ok: true; readonly line: Line }
  | { readonly ok: false; readonly refusal: LogRefusal<State, Action, Role> };

/**
 * The line for a step: a pair of state and action stands in at most one. Refused where the role may not do this
 * anywhere, and where the table has no line for the state.
 */
export function findLine<
  State extends string,
  Action extends string,
  Role extends string,
  Line extends Asked<State, Action, Role>,
>(
  lines: readonly (Line & Asked<State, Action, Role>)[],
  { state, kind, role }: TableStep<State, Action, Role>,
): TableAnswer<Line, State, Action, Role> {
  const ofAction = lines.filter(({ action }) => action === kind);
  const expectedRoles = ofAction[0]?.actors ?? [];
  if (!expectedRoles.includes(role)) {
    return { ok: false, refusal: { kind: 'wrong-role', action: kind, expectedRoles, found: role } };
  }
  const line = ofAction.find(({ from }) => from.includes(state));
  if (line) return { ok: true, line };
  const possibleIn = ofAction.flatMap(({ from }) => from);
  return { ok: false, refusal: { kind: 'not-in-this-state', action: kind, possibleIn, found: state } };
}
