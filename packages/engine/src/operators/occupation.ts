import type { Scope } from '../language/operator.ts';
import type { SqlFocus, SqlOccupation } from '../language/sql.ts';
import type { Occupation } from '../values/request.ts';
import type { Text } from '../values/text.ts';

/** Whose occupation a condition speaks of. */
export const occupationHolders = ['target', 'credential', 'competition', 'post'] as const;
export type OccupationHolder = (typeof occupationHolders)[number];

export const holderNames: Readonly<Record<OccupationHolder, Text>> = {
  target: { zh: '所报职业', en: 'the occupation applied for' },
  credential: { zh: '证书职业', en: 'the occupation of the certificate' },
  competition: { zh: '竞赛职业', en: 'the occupation of the competition' },
  post: { zh: '现岗位职业', en: 'the occupation of the present post' },
};

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

/** The same in SQL; undefined where nothing in focus names an occupation. */
export function sqlFocusedOccupation(
  holder: Exclude<OccupationHolder, 'post'>,
  { target, credential, competition }: SqlFocus,
): SqlOccupation | undefined {
  switch (holder) {
    case 'target':
      return target.type === 'skill-level' ? target.occupation : undefined;
    case 'credential':
      return credential?.type === 'skill-level' ? credential.occupation : undefined;
    case 'competition':
      return competition?.occupation;
  }
}
