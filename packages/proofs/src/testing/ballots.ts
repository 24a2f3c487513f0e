import type { Ballot, BallotChoice, BallotRound, RoundCommittee } from '../ballot/ballot-file.ts';
import { fillBallot, finaliseToken, prepareToken } from '../ballot/cast-ballot.ts';
import { blindSign, createRoundKey, type RoundKey } from '../ballot/round-key.ts';

export const items: readonly string[] = ['case-31', 'case-07'];

export type Choices = Readonly<Record<string, BallotChoice>>;

export interface OpenRound {
  readonly round: BallotRound;
  readonly key: RoundKey;
}

/** A round of eleven members, nine present, one of them recused, over two cases. */
export async function openRound(committee: Partial<RoundCommittee> = {}): Promise<OpenRound> {
  const key = await createRoundKey();
  const round: BallotRound = {
    roundId: '0198c5a2-ba11-7a40-8b6d-1f2e3d4c5b6a',
    openedAt: '2026-04-10T02:00:00.000Z',
    items,
    committee: { size: 11, present: 9, recused: 1, chairPresent: true, ...committee },
    recusedMembers: 'in-base',
    publicKey: key.publicKey,
  };
  return { round, key };
}

/** One member's way from token to ballot; what the server sees on the way is `blinded` alone. */
export async function castBallot({ round, key }: OpenRound, choices: Choices): Promise<Ballot> {
  const { pending, blinded } = await prepareToken(round);
  const signed = await blindSign(key.privateKey, blinded);
  if (!signed.ok) throw new Error(`a signature was expected, found ${JSON.stringify(signed.problem)}`);
  return fillBallot(round, await finaliseToken(round, pending, signed.blindSignature), choices);
}

/** Six in favour of the first case and five of the second; one abstains; one who could have voted did not. */
export const sampleChoices: readonly Choices[] = [
  ...Array.from({ length: 5 }, () => ({ 'case-31': 'yes', 'case-07': 'yes' }) as const),
  { 'case-31': 'yes', 'case-07': 'no' },
  { 'case-31': 'abstain', 'case-07': 'no' },
];

export const closedAt = '2026-04-10T02:20:00.000Z';
