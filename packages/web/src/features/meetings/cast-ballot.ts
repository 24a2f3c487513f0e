import type { BallotChoice, BallotRound, BallotToken } from '@guantong/proofs';
import { failureOf, send } from '../../lib/fetch-json.ts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';
import { ballotFileAddress } from './api.ts';
import { type BallotReceipt, dropPaper, type KeptPaper, keepPaper, keepReceipt, keptPaper } from './kept-paper.ts';

/**
 * Fetches the one paper of a round as the member who is signed in: the server signs what it cannot read. Kept before it
 * is asked for, so that a reload in between asks for the same paper again.
 */
export async function fetchPaper(round: BallotRound): Promise<BallotToken> {
  const { prepareToken, finaliseToken } = await import('@guantong/proofs');
  const { roundId } = round;
  const paper = keptPaper(roundId) ?? (await prepareToken(round));
  keepPaper(roundId, paper);
  const blindSignature = await askForSignature(roundId, paper);
  const token = await finaliseToken(round, paper.pending, blindSignature);
  keepPaper(roundId, { ...paper, token });
  return token;
}

async function askForSignature(roundId: string, { blinded }: KeptPaper): Promise<string> {
  try {
    const answer = await callApi(`/api/ballots/${roundId}/token`, { method: 'POST', body: { blinded } });
    return readAnswer<{ readonly blindSignature: string }>(answer, ['blindSignature']).blindSignature;
  } catch (error) {
    const failure = failureOf(error);
    // The paper of this round is in another browser: what was prepared here is of no use.
    if (failure.kind === 'refused' && failure.code === 'paper-fetched') dropPaper(roundId);
    throw error;
  }
}

interface Filled {
  readonly token: BallotToken;
  /** For every item of the round. */
  readonly choices: Readonly<Record<string, BallotChoice>>;
}

/** Puts the ballot into the box without session or cookie, and keeps the receipt instead of the paper. */
export async function castBallot(round: BallotRound, { token, choices }: Filled): Promise<BallotReceipt> {
  const { fillBallot } = await import('@guantong/proofs');
  const ballot = await fillBallot(round, token, choices);
  await send(`/api/ballots/${round.roundId}`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'accept-language': document.documentElement.lang, 'content-type': 'application/json' },
    body: JSON.stringify(ballot),
  });
  const receipt = { token: ballot.token, castAt: new Date().toISOString() };
  keepReceipt(round.roundId, receipt);
  dropPaper(round.roundId);
  return receipt;
}

/** Whether the ballot of a receipt is among those counted, by the published file of its closed round. */
export async function isCounted(roundId: string, { token }: BallotReceipt): Promise<boolean> {
  const response = await send(ballotFileAddress(roundId), { credentials: 'omit' });
  const { ballots } = readAnswer<{ readonly ballots: readonly { readonly token: string }[] }>(await response.json(), [
    'ballots',
  ]);
  return ballots.some((ballot) => ballot.token === token);
}
