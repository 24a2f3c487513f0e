import type { SystemActor } from '../../../access/actor.ts';
import type { OfficeStorage } from '../../../http/route-context.ts';
import { listSealedOtherwise, setSealedResidentId } from './person.repository.ts';
import { openResidentId, sealResidentId } from './resident-id.ts';

const BATCH = 200;
const system: SystemActor = { role: 'system', purpose: 'reseal' };

/**
 * Seals every resident id anew that was sealed with another key than the first: after it the older keys may be taken out
 * of GUANTONG_IDENTITY_KEYS. May be stopped and begun again. Returns how many were sealed anew.
 */
export async function resealAll({ database, keys }: OfficeStorage): Promise<number> {
  const [first] = keys.identity;
  for (let count = 0; ; ) {
    const done = await database.transaction(system, async (transaction) => {
      const rows = await listSealedOtherwise(transaction, { key: first.name, limit: BATCH });
      for (const { province, id, resident_id_sealed, resident_id_key } of rows) {
        if (resident_id_sealed === null || resident_id_key === null) continue;
        const residentId = openResidentId({ resident_id_sealed, resident_id_key }, id, keys);
        await setSealedResidentId(transaction, { province, id, ...sealResidentId(residentId, id, keys) });
      }
      return rows.length;
    });
    count += done;
    if (done < BATCH) return count;
  }
}
