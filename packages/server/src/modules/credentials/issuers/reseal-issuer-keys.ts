import type { SystemActor } from '../../../access/actor.ts';
import type { OfficeStorage } from '../../../http/route-context.ts';
import { listKeysSealedOtherwise, setSealedKey } from './issuer.repository.ts';
import { openIssuerKey, sealIssuerKey } from './sealed-key.ts';

const BATCH = 200;
const system: SystemActor = { role: 'system', purpose: 'reseal' };

/**
 * Seals every key of an issuer anew that was sealed with another key than the first: after it the older ones may be taken
 * out of GUANTONG_CREDENTIAL_KEYS. Returns how many were sealed anew.
 */
export async function resealIssuerKeys({ database, keys }: OfficeStorage): Promise<number> {
  let count = 0;
  for (let done = BATCH; done === BATCH; count += done) {
    done = await database.transaction(system, async (tx) => {
      const rows = await listKeysSealedOtherwise(tx, { key: keys.credential[0].name, limit: BATCH });
      for (const { body_id, name, ...sealed } of rows) {
        const place = { body_id, name };
        await setSealedKey(tx, {
          ...place,
          ...sealIssuerKey(openIssuerKey({ ...place, ...sealed }, keys), place, keys),
        });
      }
      return rows.length;
    });
  }
  return count;
}
