import type { Text } from '@guantong/engine';

/** One thing in a file that does not hold. */
export interface ProofProblem {
  /** Where in the file: an RFC 6901 pointer, empty for the whole. */
  readonly pointer: string;
  readonly expected: Text;
  readonly found: Text;
}

/** The answer to one question about a file, given apart from the others. */
export interface ProofCheck<Name extends string = string> {
  readonly check: Name;
  readonly name: Text;
  /** `not-checked`: what the check rests on could not be read. */
  readonly outcome: 'holds' | 'broken' | 'not-checked';
  /** Empty unless broken. */
  readonly problems: readonly ProofProblem[];
}

export interface ProofReport<Name extends string = string> {
  /** Every check holds. */
  readonly ok: boolean;
  readonly checks: readonly ProofCheck<Name>[];
}

/** The report in the order of the names; a check without findings was not made. */
export function reportChecks<Name extends string>(
  names: readonly (readonly [Name, Text])[],
  findings: Readonly<Partial<Record<Name, readonly ProofProblem[]>>>,
): ProofReport<Name> {
  const checks = names.map(([check, name]) => {
    const problems = findings[check];
    if (problems === undefined) return { check, name, outcome: 'not-checked', problems: [] } as const;
    return { check, name, outcome: problems.length === 0 ? 'holds' : 'broken', problems } as const;
  });
  return { ok: checks.every(({ outcome }) => outcome === 'holds'), checks };
}
