import type { SystemActor } from '../../access/actor.ts';
import type { OfficeStorage } from '../../http/route-context.ts';
import { openText, sealText } from '../../keys/seal.ts';
import { listComplainantsSealedOtherwise, setSealedComplainant } from './complainants.repository.ts';
import { complainantContext } from './file-complaint.ts';

const BATCH = 200;
const system: SystemActor = { role: 'system', purpose: 'reseal' };

/**
 * Seals anew every complainant that was sealed with another key than the first: after it the older keys may be taken out of
 * GUANTONG_IDENTITY_KEYS. Returns how many were sealed anew.
 */
export async function resealComplainants({ database, keys }: OfficeStorage): Promise<number> {
  let count = 0;
  for (let done = BATCH; done === BATCH; count += done) {
    done = await database.transaction(system, async (tx) => {
      const rows = await listComplainantsSealedOtherwise(tx, { key: keys.identity[0].name, limit: BATCH });
      for (const { complaint_id, sealed, sealed_key } of rows) {
        const context = complainantContext(complaint_id);
        const who = openText({ key: sealed_key ?? '', sealed: sealed ?? '' }, context, keys);
        await setSealedComplainant(tx, complaint_id, sealText(who, context, keys));
      }
      return rows.length;
    });
  }
  return count;
}
