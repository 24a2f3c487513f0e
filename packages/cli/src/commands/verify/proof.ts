import type { Text } from '@guantong/engine';
import type { ProofReport } from '@guantong/proofs';

/** A kind of file that can be verified. */
export interface Proof {
  readonly format: string;
  /** What such a file is called. */
  readonly name: Text;
  /** Null: bytes that are not UTF-8. */
  verify(text: string | null): Promise<VerifiedProof>;
}

export interface VerifiedProof {
  readonly report: ProofReport;
  /** What the file says, to be compared with what was published; null where it cannot be read. */
  readonly facts: ProofFacts | null;
}

export interface ProofFacts {
  readonly lines: readonly (readonly [Text, string])[];
  readonly table: { readonly head: readonly Text[]; readonly rows: readonly (readonly (Text | string)[])[] };
  /** The same as data. */
  readonly data: object;
}
