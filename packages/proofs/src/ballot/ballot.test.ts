import { constants, createPrivateKey, createPublicKey, privateEncrypt, verify } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { castBallot, closedAt, type OpenRound, openRound, sampleChoices } from '../testing/ballots.ts';
import type { Ballot, RoundCommittee } from './ballot-file.ts';
import { roundHash } from './ballot-messages.ts';
import { finaliseToken, prepareToken } from './cast-ballot.ts';
import { checkBallot } from './check-ballot.ts';
import { closeRound } from './close-round.ts';
import { countBallots, thresholdsOf } from './count-ballots.ts';
import { blindSign } from './round-key.ts';

let open: OpenRound;
let ballot: Ballot;

beforeAll(async () => {
  open = await openRound();
  ballot = await castBallot(open, { 'case-31': 'yes', 'case-07': 'no' });
});

describe('a ballot', () => {
  test('is accepted in its round alone', async () => {
    expect(await checkBallot(open.round, ballot)).toEqual({ ok: true, ballot });
    const other = { ...open.round, openedAt: '2026-04-10T02:00:00.001Z' };
    expect(await checkBallot(other, ballot)).toMatchObject({
      ok: false,
      problems: [{ pointer: '/signature' }, { pointer: '/seal' }],
    });
  });

  test('carries a signature that other means verify: RSASSA-PSS with SHA-384 over the token and its message', () => {
    const message = canonicalJson({ format: 'guantong-ballot/1', key: ballot.key, round: roundHash(open.round) });
    const key = createPublicKey({ key: { ...open.round.publicKey }, format: 'jwk' });
    const padding = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    const signed = Buffer.concat([Buffer.from(ballot.token, 'hex'), Buffer.from(message)]);
    expect(verify('sha384', signed, padding, Buffer.from(ballot.signature, 'hex'))).toBe(true);
  });

  test.each<[string, object, string]>([
    ['an item left out', { choices: { 'case-31': 'yes' } }, '/choices/case-07'],
    [
      'an item of another round',
      { choices: { 'case-31': 'yes', 'case-07': 'no', 'case-99': 'no' } },
      '/choices/case-99',
    ],
    ['no choice', { choices: { 'case-31': 'yes', 'case-07': 'perhaps' } }, '/choices/case-07'],
    ['another choice than was sealed', { choices: { 'case-31': 'yes', 'case-07': 'yes' } }, '/seal'],
    ['another token', { token: '0'.repeat(64) }, '/signature'],
    ['a name', { name: 'x' }, '/name'],
    ['a key that is no point', { key: '04'.padEnd(130, '0') }, '/seal'],
  ])('with %s is not', async (_, change, pointer) => {
    const checked = await checkBallot(open.round, { ...ballot, ...change });
    expect(checked.ok ? [] : checked.problems.map((each) => each.pointer)).toContain(pointer);
  });

  test('says nothing about the blind signature it came from', async () => {
    const { pending, blinded } = await prepareToken(open.round);
    const signed = await blindSign(open.key.privateKey, blinded);
    if (!signed.ok) throw new Error('a blinded token is signed');
    const { token, key, signature } = await finaliseToken(open.round, pending, signed.blindSignature);
    const seenByServer = blinded + signed.blindSignature;
    for (const each of [token, key, signature]) expect(seenByServer).not.toContain(each);
  });
});

test.each([['not hex'], ['ff'.repeat(256)], ['00'], [null]])(
  'what is no blinded token is not signed: %s',
  async (blinded) => {
    expect(await blindSign(open.key.privateKey, blinded)).toMatchObject({
      ok: false,
      problem: { pointer: '/blinded' },
    });
  },
);

test('another implementation of RSA signs the same', async () => {
  const { blinded } = await prepareToken(open.round);
  const signed = await blindSign(open.key.privateKey, blinded, signWithOpenSsl);
  expect(signed).toEqual(await blindSign(open.key.privateKey, blinded));
  expect(await blindSign(open.key.privateKey, 'ff'.repeat(256), signWithOpenSsl)).toMatchObject({ ok: false });
});

function signWithOpenSsl(jwk: JsonWebKey, message: Uint8Array): Uint8Array {
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  return new Uint8Array(privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, message));
}

test('a signature of another round cannot be made into a token', async () => {
  const { pending, blinded } = await prepareToken(open.round);
  const signed = await blindSign((await openRound()).key.privateKey, blinded);
  // The number may lie above the other modulus; then it is not even signed.
  if (signed.ok)
    await expect(finaliseToken(open.round, pending, signed.blindSignature)).rejects.toThrow('invalid signature');
});

describe('closing', () => {
  test('counts: abstentions and missing ballots stay in the base', () => {
    const ballots = sampleChoices.map((choices) => ({ ...ballot, choices }));
    const { base } = thresholdsOf(open.round);
    expect(countBallots(open.round, ballots, base)).toEqual([
      { itemId: 'case-31', yes: 6, no: 0, abstain: 1, carried: true },
      { itemId: 'case-07', yes: 5, no: 2, abstain: 0, carried: false },
    ]);
  });

  test('a round that would not verify is not closed', async () => {
    const end = { round: open.round, closedAt, tokensIssued: 8, ballots: [ballot] };
    const { committee } = open.round;
    const broken = async (change: object) => {
      const closed = await closeRound({ ...end, ...change });
      return closed.ok ? [] : closed.checks.map(({ check }) => check);
    };
    expect(await broken({})).toEqual([]);
    expect(await broken({ tokensIssued: 0 })).toEqual(['tokens']);
    expect(await broken({ ballots: [], round: { ...open.round, committee: { ...committee, present: 7 } } })).toEqual([
      'attendance',
      'tokens',
    ]);
    expect(await broken({ ballots: [{ ...ballot, token: 'x' }] })).toEqual(['form']);
  });
});

describe('thresholds of the provisional rules on title review', () => {
  const thresholdsFor = (committee: Partial<RoundCommittee>, recusedMembers: 'in-base' | 'out-of-base' = 'in-base') =>
    thresholdsOf({ ...open.round, committee: { ...open.round.committee, ...committee }, recusedMembers });

  test.each([
    [11, 8, 8, 6],
    [11, 8, 9, 6],
    [11, 8, 10, 7],
    [11, 8, 11, 8],
    [25, 17, 17, 12],
    [25, 17, 18, 12],
    [25, 17, 19, 13],
    [25, 17, 20, 14],
    [25, 17, 21, 14],
    [25, 17, 22, 15],
    [25, 17, 23, 16],
    [25, 17, 24, 16],
    [25, 17, 25, 17],
  ])('committee of %d, quorum %d: of %d present, %d carry', (size, quorum, present, needed) => {
    expect(thresholdsFor({ size, present, recused: 2 })).toEqual({ quorum, base: present, needed });
  });

  test('recused members leave the base where the rule says so', () => {
    expect(thresholdsFor({ size: 11, present: 11, recused: 2 }, 'out-of-base')).toEqual({
      quorum: 8,
      base: 9,
      needed: 6,
    });
  });

  test('nobody is carried where nobody is counted', () => {
    expect(countBallots(open.round, [], 0).map(({ carried }) => carried)).toEqual([false, false]);
  });
});
