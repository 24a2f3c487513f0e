import type { Insertable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { ApplicationBatchItemsTable } from './batch.tables.ts';

/** Those of the applications that the caller sees. */
export async function listByIds(tx: DatabaseTransaction, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('applications')
    .select([
      'id',
      'number',
      'person_name',
      'cycle_id',
      'case_state',
      'person_id',
      'employer_id',
      'body_id',
      'jurisdiction',
    ])
    .where('id', 'in', ids)
    .orderBy('number')
    .execute();
}

export type BatchCandidate = Awaited<ReturnType<typeof listByIds>>[number];

export async function findBatchJob(tx: DatabaseTransaction, id: string) {
  return tx
    .selectFrom('jobs')
    .select(['id', 'state', 'progress', 'payload'])
    .where('id', '=', id)
    .where('kind', '=', BATCH_JOB)
    .executeTakeFirst();
}

export const BATCH_JOB = 'application-batch';

/** Notes what became of an application; false where the batch had noted it before. */
export async function noteItem(tx: DatabaseTransaction, row: Insertable<ApplicationBatchItemsTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('application_batch_items')
    .values(row)
    .onConflict((conflict) => conflict.columns(['job_id', 'application_id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows > 0n;
}

/** The applications that a batch could not act on, with why. */
export async function listRefused(tx: DatabaseTransaction, jobId: string) {
  return tx
    .selectFrom('application_batch_items as item')
    .leftJoin('applications', 'applications.id', 'item.application_id')
    .select(['item.application_id', 'item.why_not', 'applications.number', 'applications.person_name'])
    .where('item.job_id', '=', jobId)
    .where('item.why_not', 'is not', null)
    .orderBy('applications.number')
    .execute();
}

/** Whether an account is in use and holds a role at a place, such as when its work is done later. */
export async function holdsRole(
  tx: DatabaseTransaction,
  { accountId, role, organisationId }: { accountId: string; role: string; organisationId: string | null },
): Promise<boolean> {
  const held = await tx
    .selectFrom('role_assignments')
    .innerJoin('accounts', 'accounts.id', 'role_assignments.account_id')
    .select('role_assignments.id')
    .where('accounts.id', '=', accountId)
    .where('accounts.state', '=', 'active')
    .where(({ eb }) => eb.cast<string>('role', 'text'), '=', role)
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return held !== undefined;
}
