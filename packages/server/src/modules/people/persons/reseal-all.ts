import type { SystemActor } from '../../../access/actor.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { OfficeStorage } from '../../../http/route-context.ts';
import { openToken, sealToken } from '../../../keys/seal.ts';
import type { ServerKeys } from '../../../keys/server-keys.ts';
import { listSecretsSealedOtherwise, setSealedSecret } from '../accounts/account.repository.ts';
import { secondFactorContext } from '../sign-in/second-factor.ts';
import { listSealedOtherwise, setSealedResidentId } from './person.repository.ts';
import { openResidentId, sealResidentId } from './resident-id.ts';

const BATCH = 200;
const system: SystemActor = { role: 'system', purpose: 'reseal' };

/**
 * Seals every resident id and every second factor anew that was sealed with another key than the first: after it the
 * older keys may be taken out of GUANTONG_IDENTITY_KEYS. May be stopped and begun again. Returns how many were sealed
 * anew; throws where a key is missing that something is sealed with.
 */
export async function resealAll({ database, keys }: OfficeStorage): Promise<number> {
  let count = 0;
  for (const resealSome of [resealResidentIds, resealSecrets]) {
    for (let done = BATCH; done === BATCH; count += done)
      done = await database.transaction(system, (transaction) => resealSome(transaction, keys));
  }
  return count;
}

async function resealResidentIds(transaction: DatabaseTransaction, keys: ServerKeys): Promise<number> {
  const rows = await listSealedOtherwise(transaction, { key: keys.identity[0].name, limit: BATCH });
  for (const { province, id, resident_id_sealed, resident_id_key } of rows) {
    const sealed = { resident_id_sealed: resident_id_sealed ?? '', resident_id_key: resident_id_key ?? '' };
    const anew = sealResidentId(openResidentId(sealed, id, keys), id, keys);
    await setSealedResidentId(transaction, { province, id, ...anew });
  }
  return rows.length;
}

async function resealSecrets(transaction: DatabaseTransaction, keys: ServerKeys): Promise<number> {
  const rows = await listSecretsSealedOtherwise(transaction, { key: keys.identity[0].name, limit: BATCH });
  for (const { id, totp_secret } of rows) {
    const secret = openToken(totp_secret ?? '', secondFactorContext(id), keys);
    if (secret === undefined) throw new Error(`expected a key that opens the second factor of account ${id}`);
    await setSealedSecret(transaction, id, sealToken(secret, secondFactorContext(id), keys));
  }
  return rows.length;
}
