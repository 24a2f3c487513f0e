import type { CaseVerification, CaseVerificationQuery } from '@guantong/contracts';
import type { Actor, SystemActor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { todayInChina } from '../../../http/today.ts';
import { getCycle } from '../../cycles/cycles.service.ts';
import type { PolicyByHash } from '../policy-by-hash.ts';
import { listApplicationsAfter } from './verification.repository.ts';
import { verifyCase } from './verify-case.ts';

/** Does a part of all cases over again and names those that are not as they were done. */
export async function verifyCases(
  { database, now, policyByHash }: Pick<OfficeContext, 'database' | 'now'> & { readonly policyByHash: PolicyByHash },
  actor: Actor,
  { after, size }: CaseVerificationQuery,
): Promise<CaseVerification> {
  authorise(actor, 'audit.verify-cases');
  const today = todayInChina(now());
  // An administrator sees no case: the product looks, and tells which are faulty.
  return database.transaction(system, async (tx) => {
    const records = await listApplicationsAfter(tx, { after, limit: size });
    const faulty: CaseVerification['faulty'] = [];
    for (const record of records) {
      const cycle = await getCycle(tx, { id: record.cycle_id, today });
      const faults = await verifyCase({ tx, policyByHash, record, cycle });
      if (faults.length > 0) faulty.push({ id: record.id, number: record.number, faults: [...faults] });
    }
    const next = records.length < size ? null : (records.at(-1)?.id ?? null);
    return { checked: records.length, next, faulty };
  });
}

const system: SystemActor = { role: 'system', purpose: 'verify-cases' };
