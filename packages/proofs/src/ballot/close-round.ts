import { hashOfRecord } from '../audit/audit-entry.ts';
import type { ProofCheck } from '../checks/proof-check.ts';
import type { BallotCheckName } from './ballot-checks.ts';
import { type BallotFile, ballotFormat } from './ballot-file.ts';
import { sortBallots } from './ballot-messages.ts';
import { countBallots, thresholdsOf } from './count-ballots.ts';
import { checkRound } from './verify-ballot.ts';

/** What a closed round leaves: the ballots in any order. */
export type RoundEnd = Pick<BallotFile, 'round' | 'closedAt' | 'tokensIssued' | 'ballots'>;

export type ClosedRound =
  | { readonly ok: true; readonly file: BallotFile }
  /** What was given would not verify: no quorum, more ballots than tokens, a ballot that was never checked. */
  | { readonly ok: false; readonly checks: readonly ProofCheck<BallotCheckName>[] };

/** Counts a closed round into its file, and verifies the file before it is given out. */
export async function closeRound({ round, closedAt, tokensIssued, ballots: cast }: RoundEnd): Promise<ClosedRound> {
  const ballots = sortBallots(cast);
  const thresholds = thresholdsOf(round);
  const results = countBallots(round, ballots, thresholds.base);
  const content = { format: ballotFormat, round, closedAt, tokensIssued, ballots, thresholds, results } as const;
  const file: BallotFile = { ...content, hash: hashOfRecord(content) };
  const { ok, checks } = await checkRound(file);
  return ok ? { ok, file } : { ok, checks: checks.filter(({ outcome }) => outcome === 'broken') };
}
