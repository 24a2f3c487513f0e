import { isRecord } from '../canonical/check-record.ts';
import { readCanonicalLine } from '../canonical/read-canonical-line.ts';
import type { ProofProblem } from './proof-check.ts';
import type { Shape } from './shape.ts';

/** What the text of a file has shown before anything is computed. */
export interface ReadProof {
  /** Undefined where the text is not JSON. */
  readonly value: unknown;
  /** Why it is not the canonical text of its value. */
  readonly text: readonly ProofProblem[];
  /** Undefined where there is no value; empty where the value has the shape of the format. */
  readonly form: readonly ProofProblem[] | undefined;
}

/** Reads a file that is one line of canonical JSON; one line end after it belongs to it. Null: bytes that are not UTF-8. */
export function readProof(text: string | null, shape: Shape): ReadProof {
  const { value, problem } = readCanonicalLine(text?.endsWith('\n') ? text.slice(0, -1) : text);
  return {
    value,
    text: problem === undefined ? [] : [{ pointer: '', ...problem }],
    form: value === undefined ? undefined : shape(value, ''),
  };
}

/** The format a text says it is of, if it says so: which verifier to ask. */
export function formatOf(text: string): string | undefined {
  const { value } = readCanonicalLine(text);
  return isRecord(value) && typeof value.format === 'string' ? value.format : undefined;
}
