import type { Occupation } from '../values/request.ts';
import type { Scope } from '../language/operator.ts';

/** Whose occupation a condition speaks of. */
export const occupationHolders = ['target', 'credential', 'competition', 'post'] as const;
export type OccupationHolder = (typeof occupationHolders)[number];

/** The occupation of the target, or of the credential or competition in focus; undefined where it names none. */
export function focusedOccupation(holder: Exclude<OccupationHolder, 'post'>, scope: Scope): Occupation | undefined {
  switch (holder) {
    case 'target':
      return scope.target.type === 'skill-level' ? scope.target.occupation : undefined;
    case 'credential':
      return scope.credential?.kind === 'skill-level' ? scope.credential.fact.occupation : undefined;
    case 'competition':
      return scope.competition?.occupation;
  }
}

/** JavaScript for the same in the generated back end. */
export function focusedOccupationSource(holder: Exclude<OccupationHolder, 'post'>): string {
  switch (holder) {
    case 'target':
      return 't.occupation';
    case 'credential':
      return 'c.occupation';
    case 'competition':
      return 'r.occupation';
  }
}
