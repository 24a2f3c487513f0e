import { randomBytes } from 'node:crypto';
import { addressToDid, createIssuerKeyPair, type IssuerKey, type SigningKey } from '@guantong/proofs/credential';
import { AppError } from '../../../http/app-error.ts';
import type { CredentialWork } from '../credential-work.ts';
import { instantInSeconds } from '../instant-in-seconds.ts';
import {
  findIssuer,
  holdIssuer,
  type IssuerKeyRecord,
  type IssuerRecord,
  insertIssuer,
  insertIssuerKey,
  listIssuerKeys,
  markKeyRevoked,
  retireIssuerKey,
  shareIssuer,
} from './issuer.repository.ts';
import { openIssuerKey, sealIssuerKey } from './sealed-key.ts';
import { forgetStatusLists } from './status-list.repository.ts';

export interface OpenIssuer extends IssuerRecord {
  readonly signing: SigningKey;
}

/** A body as an issuer with the key it signs with now; the first time both are made. */
export async function openIssuer(work: CredentialWork, bodyId: string): Promise<OpenIssuer> {
  await shareIssuer(work.tx, bodyId);
  const found = await issuerInUse(work, bodyId);
  if (found !== undefined) return found;
  await beginIssuer(work, bodyId);
  const begun = await issuerInUse(work, bodyId);
  if (begun === undefined) throw new Error('an issuer that was just made has a key');
  return begun;
}

/** A new key takes over; the old one is retired and what it signed stays good. Returns the name of the new one. */
export async function rotateIssuerKey(work: CredentialWork, bodyId: string): Promise<string> {
  const { tx, now } = work;
  await holdIssuer(tx, bodyId);
  const keys = await getIssuerKeys(work, bodyId);
  const inUse = keys.find(({ to_at }) => to_at === null);
  // What it signed in this very second counts as well.
  const at = instantInSeconds(new Date(now.getTime() + 1_000));
  if (inUse !== undefined) await retireIssuerKey(tx, { bodyId, name: inUse.name, at });
  return makeKey(work, bodyId, keys.length + 1);
}

/**
 * Ends all trust in a key: nothing it signed verifies any more. Where it was in use a new key takes over. Status lists
 * are signed anew; certificates it signed have to be issued again.
 */
export async function revokeIssuerKey(
  work: CredentialWork,
  { bodyId, name, reason }: { readonly bodyId: string; readonly name: string; readonly reason: string },
): Promise<void> {
  const { tx, now } = work;
  await holdIssuer(tx, bodyId);
  const keys = await getIssuerKeys(work, bodyId);
  const key = keys.find((each) => each.name === name);
  if (key === undefined) throw new AppError('issuer-key-not-found');
  if (key.revoked_at !== null) return;
  const at = instantInSeconds(now);
  await retireIssuerKey(tx, { bodyId, name, at });
  await markKeyRevoked(tx, { bodyId, name, at, reason });
  if (key.to_at === null) await makeKey(work, bodyId, keys.length + 1);
  // They are signed anew when they are asked for.
  await forgetStatusLists(tx, bodyId);
}

/** The public side of the keys of an issuer, as the did document has them. */
export function publicKeys(keys: readonly IssuerKeyRecord[]): readonly IssuerKey[] {
  return keys.map(({ name, public_key, from_at, to_at, revoked_at }) => ({
    name,
    publicKeyMultibase: public_key,
    from: instantInSeconds(from_at),
    to: to_at === null ? null : instantInSeconds(to_at),
    revokedAt: revoked_at === null ? null : instantInSeconds(revoked_at),
  }));
}

async function getIssuerKeys({ tx }: CredentialWork, bodyId: string): Promise<readonly IssuerKeyRecord[]> {
  if ((await findIssuer(tx, bodyId)) === undefined) throw new AppError('issuer-not-found');
  return listIssuerKeys(tx, bodyId);
}

async function issuerInUse({ tx, keys }: CredentialWork, bodyId: string): Promise<OpenIssuer | undefined> {
  const issuer = await findIssuer(tx, bodyId);
  if (issuer === undefined) return undefined;
  const key = (await listIssuerKeys(tx, bodyId)).find(({ to_at }) => to_at === null);
  if (key === undefined) return undefined;
  const { did } = issuer;
  const { name, public_key } = key;
  const secretKeyMultibase = openIssuerKey(key, keys);
  return { ...issuer, signing: { did, name, publicKeyMultibase: public_key, secretKeyMultibase } };
}

async function beginIssuer(work: CredentialWork, bodyId: string): Promise<void> {
  const { tx, now, publicUrl } = work;
  await holdIssuer(tx, bodyId);
  if ((await findIssuer(tx, bodyId)) !== undefined) return;
  const address = `${publicUrl}/issuers/${bodyId}`;
  await insertIssuer(tx, { body_id: bodyId, address, did: addressToDid(address), created_at: now.toISOString() });
  await makeKey(work, bodyId, 1);
}

async function makeKey({ tx, now, keys }: CredentialWork, bodyId: string, number: number): Promise<string> {
  const { publicKeyMultibase, secretKeyMultibase } = await createIssuerKeyPair(randomBytes(32));
  const place = { body_id: bodyId, name: `key-${number}` };
  await insertIssuerKey(tx, {
    ...place,
    public_key: publicKeyMultibase,
    ...sealIssuerKey(secretKeyMultibase, place, keys),
    from_at: instantInSeconds(now),
    to_at: null,
    revoked_at: null,
    revocation_reason: null,
  });
  return place.name;
}
