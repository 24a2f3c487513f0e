import type { Text } from '@guantong/engine';
import type { ProofProblem } from '@guantong/proofs';

/** `unsure`: it could not be checked, which is neither good nor bad. */
export type Tone = 'good' | 'bad' | 'unsure';

/** One question with its answer, as the page shows it. */
export interface CheckLine {
  readonly key: string;
  readonly question: Text;
  readonly tone: Tone;
  readonly answer: Text;
  /** Why, in the words of the verifier. */
  readonly reason?: Text | undefined;
  /** What a stranger does now. */
  readonly help?: Text | undefined;
  readonly problems?: readonly ProofProblem[];
}
