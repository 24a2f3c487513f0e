/** Stable codes of what can be wrong with a pack; each is explained in docs/errors.md. */
export const diagnosticCodes = [
  'yaml-syntax',
  'pack-shape',
  'pack-without-head',
  'unknown-document',
  'unknown-name',
  'unknown-rule',
  'duplicate-rule',
  'duplicate-name',
  'definition-cycle',
  'parameter-value',
  'route-without-standing',
  'misplaced-condition',
  'directory-row',
  'overlap',
  'ladder-gap',
  'unreachable-rule',
  'tightens-delegated-rule',
  'contradiction',
  'rule-without-cases',
  'case-failed',
  'case-shape',
  'mutant-survived',
] as const;
export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** A mistake in a pack, with its place (line and column from 1) and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}
