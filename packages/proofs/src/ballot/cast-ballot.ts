import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Ballot, BallotChoice, BallotRound } from './ballot-file.ts';
import { sealMessage, tokenMessage } from './ballot-messages.ts';
import { blindSuite, importRoundKey } from './round-key.ts';

/** What stays with the voter until the blind signature has come: plain JSON, so that a reload of the page loses nothing. */
export interface PendingToken {
  readonly token: string;
  readonly key: string;
  readonly privateKey: JsonWebKey;
  /** Takes the blinding away. Whoever has it can tell which ballot is whose. */
  readonly inverse: string;
}

/** The right to cast one ballot; nobody but the voter knows whose it is. */
export interface BallotToken extends Pick<Ballot, 'token' | 'key' | 'signature'> {
  readonly privateKey: JsonWebKey;
}

export interface PreparedToken {
  readonly pending: PendingToken;
  /** What the server is asked to sign: says nothing about the token. */
  readonly blinded: string;
}

const sealing = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Makes a token in the voter's browser, from the randomness of Web Cryptography. Throws for a round whose key is no key. */
export async function prepareToken(round: BallotRound): Promise<PreparedToken> {
  const pair = await crypto.subtle.generateKey(sealing, true, ['sign', 'verify']);
  const key = bytesToHex(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const prepared = blindSuite.prepare(tokenMessage(round, key));
  const { blindedMsg, inv } = await blindSuite.blind(await keyOf(round), prepared);
  const privateKey = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const pending = { token: bytesToHex(prepared.slice(0, 32)), key, privateKey, inverse: bytesToHex(inv) };
  return { pending, blinded: bytesToHex(blindedMsg) };
}

/** Takes the blinding from the signature of the server. Throws where the server has not signed what it was sent. */
export async function finaliseToken(
  round: BallotRound,
  { token, key, privateKey, inverse }: PendingToken,
  blindSignature: string,
): Promise<BallotToken> {
  const message = signedMessage(round, { token, key });
  const signature = await blindSuite.finalize(
    await keyOf(round),
    message,
    hexToBytes(blindSignature),
    hexToBytes(inverse),
  );
  return { token, key, privateKey, signature: bytesToHex(signature) };
}

/** Fills in the ballot and seals it, in the voter's browser. `choices` are for every item of the round. */
export async function fillBallot(
  round: BallotRound,
  { token, key, privateKey, signature }: BallotToken,
  choices: Readonly<Record<string, BallotChoice>>,
): Promise<Ballot> {
  const signing = await crypto.subtle.importKey('jwk', privateKey, sealing, false, ['sign']);
  const seal = await crypto.subtle.sign(sealing, signing, sealMessage(round, { token, choices }));
  return { token, key, choices, seal: bytesToHex(new Uint8Array(seal)), signature };
}

/** Whether the choices of a ballot are those its key signed. */
export async function sealHolds(round: BallotRound, ballot: Ballot): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(ballot.key), sealing, false, ['verify']);
    return await crypto.subtle.verify(sealing, key, bytesOf(ballot.seal), sealMessage(round, ballot));
  } catch {
    // 65 bytes that are no point of the curve.
    return false;
  }
}

/** Whether the key of the round has signed token and key of a ballot. */
export async function signatureHolds(round: BallotRound, publicKey: CryptoKey, ballot: Ballot): Promise<boolean> {
  return blindSuite.verify(publicKey, bytesOf(ballot.signature), signedMessage(round, ballot));
}

/** RFC 9474, Prepare: the random prefix, then the message. */
function signedMessage(round: BallotRound, { token, key }: Pick<Ballot, 'token' | 'key'>) {
  return new Uint8Array([...hexToBytes(token), ...tokenMessage(round, key)]);
}

async function keyOf({ publicKey }: BallotRound): Promise<CryptoKey> {
  const key = await importRoundKey(publicKey);
  if (key === undefined) throw new TypeError('ballot: expected the key of the round to be RSA of 2048 bits');
  return key;
}

function bytesOf(hex: string) {
  return new Uint8Array(hexToBytes(hex));
}
