import { openText, sealText } from '../../../keys/seal.ts';
import type { ServerKeys } from '../../../keys/server-keys.ts';

/** A resident id as the person's row keeps it. */
export interface SealedResidentId {
  readonly resident_id_sealed: string;
  readonly resident_id_key: string;
}

const contextOf = (personId: string) => `resident-id:${personId}`;

/** Seals a resident id for the row of one person; in another row it does not open. */
export function sealResidentId(
  residentId: string,
  personId: string,
  keys: Pick<ServerKeys, 'identity'>,
): SealedResidentId {
  const { sealed, key } = sealText(residentId, contextOf(personId), keys);
  return { resident_id_sealed: sealed, resident_id_key: key };
}

/** The resident id in clear. Whoever calls this has authorised `resident-id.read-clear` and writes an audit entry. */
export function openResidentId(
  { resident_id_sealed, resident_id_key }: SealedResidentId,
  personId: string,
  keys: Pick<ServerKeys, 'identity'>,
): string {
  return openText({ sealed: resident_id_sealed, key: resident_id_key }, contextOf(personId), keys);
}
