import { constants, createHash, createPrivateKey, privateEncrypt } from 'node:crypto';
import { blindSign, canonicalJson, checkBallot, type RawSigner } from '@guantong/proofs';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { openToken } from '../../../keys/seal.ts';
import { asProduct } from '../as-product.ts';
import { keyContext } from './act-on-meeting.ts';
import {
  findPaper,
  findRound,
  getSealedKey,
  holdRound,
  insertBallot,
  insertPaper,
  type RoundRecord,
} from './ballots.repository.ts';
import { getMeeting, meetingSubject } from './meeting-subject.ts';
import { findMembership } from './meetings.repository.ts';

/**
 * Gives a member the one ballot paper of a round: a blind signature over what the server cannot read. Asked again with the
 * same value, the same answer; that a paper was given is on record, to which token is known to nobody. Throws
 * `round-not-found` also for who is no member, `round-closed`, `no-vote` for who is absent or recused, `paper-fetched`.
 */
export async function fetchPaper(
  context: WorkContext,
  actor: Actor,
  { roundId, blinded }: { readonly roundId: string; readonly blinded: string },
): Promise<{ readonly blindSignature: string }> {
  const sealed = await asProduct(context, 'ballot-paper', async (tx) => {
    await holdRound(tx, roundId, 'cast');
    const record = await getRound(tx, roundId);
    const meeting = await getMeeting(tx, record.meeting_id);
    const place = { meetingId: record.meeting_id, accountId: actor.accountId };
    const membership = await findMembership(tx, place);
    if (membership === undefined) throw new AppError('round-not-found');
    authorise(actor, 'ballot.fetch', meetingSubject(meeting, membership));
    if (record.state === 'closed') throw new AppError('round-closed');
    const round = meeting.meeting_state.rounds.find(({ id }) => id === roundId);
    if (!round?.voters.includes(membership.expert_id)) throw new AppError('no-vote');
    const expertId = membership.expert_id;
    const blinded_sha256 = sha256(blinded);
    if (!(await insertPaper(tx, { round_id: roundId, expert_id: expertId, blinded_sha256 }))) {
      const paper = await findPaper(tx, { roundId, expertId });
      if (paper?.blinded_sha256 !== blinded_sha256) throw new AppError('paper-fetched');
    }
    const key = openToken(await getSealedKey(tx, roundId), keyContext(roundId), context.keys);
    if (key === undefined) throw new Error(`round ${roundId}: the key does not open`);
    const signed = await blindSign(new TextEncoder().encode(key), blinded, signWithOpenssl);
    if (signed.ok) return signed.blindSignature;
    // Not a number below the modulus: the transaction takes the paper back.
    const { pointer, expected, found } = signed.problem;
    const problem = { path: pointer, expected: expected.en, found: found.en.slice(0, 80) };
    throw new AppError('request-invalid', { problems: [problem] });
  });
  return { blindSignature: sealed };
}

/**
 * Puts a ballot into the box: nobody is signed in, nothing tells whose it is, and nothing is answered but that it is there.
 * The same ballot once more is taken as the one before. Throws `round-not-found`, `round-closed`, `ballot-invalid`,
 * `ballot-used` for another ballot under a token that has voted.
 */
export async function castBallot(context: WorkContext, roundId: string, body: object): Promise<void> {
  const { round, state } = await asProduct(context, 'ballot-box', (tx) => getRound(tx, roundId));
  if (state === 'closed') throw new AppError('round-closed');
  const checked = await checkBallot(round, body);
  if (!checked.ok) {
    const problems = checked.problems.map(({ pointer, expected }) => ({
      ...{ path: pointer, expected: `${expected.zh} · ${expected.en}`, found: 'a value that is not repeated here' },
    }));
    throw new AppError('ballot-invalid', { problems });
  }
  await asProduct(context, 'ballot-box', async (tx) => {
    await holdRound(tx, roundId, 'cast');
    if ((await getRound(tx, roundId)).state === 'closed') throw new AppError('round-closed');
    const { ballot } = checked;
    const there = await insertBallot(tx, { roundId, tokenSha256: sha256(ballot.token), ballot });
    if (canonical(there) !== canonical(ballot)) throw new AppError('ballot-used');
  });
}

/** The file of a closed round: canonical JSON. Throws `round-not-found`, `round-not-closed`. */
export async function readBallotFile(tx: DatabaseTransaction, roundId: string): Promise<string> {
  const { file } = await getRound(tx, roundId);
  if (file === null) throw new AppError('round-not-closed');
  return canonical(file);
}

async function getRound(tx: DatabaseTransaction, id: string): Promise<RoundRecord> {
  const record = await findRound(tx, id);
  if (record === undefined) throw new AppError('round-not-found');
  return record;
}

/** OpenSSL's: a millisecond, in constant time. */
const signWithOpenssl: RawSigner = (privateKey, message) => {
  const key = createPrivateKey({ key: { ...privateKey }, format: 'jwk' });
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, message);
};

function canonical(value: object): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
