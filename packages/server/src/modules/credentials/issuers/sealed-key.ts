import { openText, sealText } from '../../../keys/seal.ts';
import type { ServerKeys } from '../../../keys/server-keys.ts';
import type { IssuerKeyRecord } from './issuer.repository.ts';

type SealedKey = Pick<IssuerKeyRecord, 'secret_sealed' | 'secret_key'>;
type KeyPlace = Pick<IssuerKeyRecord, 'body_id' | 'name'>;

const contextOf = ({ body_id, name }: KeyPlace) => `issuer-key:${body_id}:${name}`;

/** Seals the secret key of an issuer for its row; in another row it does not open. */
export function sealIssuerKey(
  secret: string,
  place: KeyPlace,
  { credential }: Pick<ServerKeys, 'credential'>,
): SealedKey {
  const { sealed, key } = sealText(secret, contextOf(place), { identity: credential });
  return { secret_sealed: sealed, secret_key: key };
}

/** The secret key, to sign with and for nothing else. */
export function openIssuerKey(
  { secret_sealed, secret_key, ...place }: SealedKey & KeyPlace,
  { credential }: Pick<ServerKeys, 'credential'>,
): string {
  return openText({ sealed: secret_sealed, key: secret_key }, contextOf(place), { identity: credential });
}
