import { type ComplainantIdentity, complainantIdentitySchema } from '@guantong/contracts';
import type { Actor } from '../../access/actor.ts';
import { authoriseStep } from '../../access/list-can.ts';
import { digestOf } from '../../database/digest-of.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import { todayInChina } from '../../http/today.ts';
import { openText } from '../../keys/seal.ts';
import { findComplainant } from './complainants.repository.ts';
import { recordOnComplaint } from './complaint-events.ts';
import { complaintRoleOf, complaintSubject, identityStep } from './complaint-steps.ts';
import { complainantContext } from './file-complaint.ts';
import { getComplaint } from './read-complaints.ts';

/**
 * Who complains, for whom the access table and the procedure name, with a reason; each look is on record before it is
 * answered. Throws `complaint-not-found`, `not-allowed`, and `step-not-possible` where the identity is kept from the role.
 */
export async function readIdentity(
  { database, now, keys }: OfficeContext,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<ComplainantIdentity> {
  const today = todayInChina(now());
  const record = await database.transaction(actor, async (tx) => {
    const found = await getComplaint(tx, { id, today });
    const role = complaintRoleOf(actor);
    const step = role === undefined ? ({ action: 'complaint.read-identity' } as const) : identityStep(found, role);
    authoriseStep(actor, complaintSubject(found), step);
    return found;
  });
  return database.transaction({ role: 'system', purpose: 'read-complainant' }, async (tx) => {
    const complainant = await findComplainant(tx, id);
    await recordOnComplaint(tx, {
      record,
      at: now().toISOString(),
      by: { accountId: actor.accountId, role: actor.role },
      action: 'complaint.read-identity',
      detail: { reasonSha256: digestOf({ reason }) },
    });
    if (complainant?.sealed == null || complainant.sealed_key === null) return { name: null, contact: null };
    const sealed = { key: complainant.sealed_key, sealed: complainant.sealed };
    return complainantIdentitySchema.parse(JSON.parse(openText(sealed, complainantContext(id), keys)));
  });
}
