import { same } from '../canonical/check-record.ts';
import { pointerInto } from '../canonical/json-pointer.ts';
import type { ProofProblem } from '../checks/proof-check.ts';
import type { Ballot, BallotRound } from './ballot-file.ts';
import { ballotShape, choicesOf } from './ballot-shape.ts';
import { sealHolds, signatureHolds } from './cast-ballot.ts';
import { importRoundKey } from './round-key.ts';

export type CheckedBallot =
  | { readonly ok: true; readonly ballot: Ballot }
  | { readonly ok: false; readonly problems: readonly ProofProblem[] };

/**
 * Whether a ballot from outside may be counted in a round: its form, its choices, both signatures. That the token has not
 * been used and the round is open is for the keeper of the ballot box to know.
 */
export async function checkBallot(round: BallotRound, value: unknown): Promise<CheckedBallot> {
  const form = ballotShape(value, '');
  if (form.length > 0) return { ok: false, problems: form };
  // The fields were checked one by one just now.
  const ballot = value as Ballot;
  const problems = [
    ...choiceProblems(round, [ballot]),
    ...(await signatureProblems(round, [ballot])),
    ...(await sealProblems(round, [ballot])),
  ];
  if (problems.length === 0) return { ok: true, ballot };
  // The pointers of the checks begin at a list of ballots.
  return {
    ok: false,
    problems: problems.map((each) => ({ ...each, pointer: each.pointer.replace('/ballots/0', '') })),
  };
}

/** Ballots that leave out an item, or name one that is not in the round. */
export function choiceProblems({ items }: BallotRound, ballots: readonly Ballot[]): readonly ProofProblem[] {
  const shape = choicesOf(items);
  return ballots.flatMap(({ choices }, index) => shape(choices, pointerTo(index, 'choices')));
}

export async function signatureProblems(
  round: BallotRound,
  ballots: readonly Ballot[],
): Promise<readonly ProofProblem[]> {
  const publicKey = await importRoundKey(round.publicKey);
  if (publicKey === undefined) return [{ pointer: '/round/publicKey/n', expected: aKey, found: noKey }];
  const holds = await Promise.all(ballots.map((ballot) => signatureHolds(round, publicKey, ballot)));
  return failed(holds, 'signature', aSignature);
}

export async function sealProblems(round: BallotRound, ballots: readonly Ballot[]): Promise<readonly ProofProblem[]> {
  const holds = await Promise.all(ballots.map((ballot) => sealHolds(round, ballot)));
  return failed(holds, 'seal', aSeal);
}

function failed(
  holds: readonly boolean[],
  field: 'signature' | 'seal',
  expected: ProofProblem['expected'],
): readonly ProofProblem[] {
  return holds.flatMap((each, index) =>
    each ? [] : [{ pointer: pointerTo(index, field), expected, found: doesNotFit }],
  );
}

function pointerTo(index: number, field: string): string {
  return pointerInto(`/ballots/${index}`, field);
}

const aKey = { zh: '2048 位 RSA 公钥', en: 'a public RSA key of 2048 bits' };
const noKey = same('—');
const aSignature = { zh: '本轮密钥对此凭据的签名', en: 'a signature of the key of the round over this token' };
const aSeal = { zh: '选票密钥对这些选择的签名', en: 'a signature of the key of the ballot over these choices' };
const doesNotFit = { zh: '不相符的签名', en: 'a signature that does not fit' };
