import type { Insertable, Selectable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { ApplicationBatchesTable, ApplicationBatchItemsTable } from './batch.tables.ts';

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

/** A batch with how far its job is. */
export async function findBatchJob(tx: DatabaseTransaction, id: string) {
  return tx
    .selectFrom('application_batches')
    .innerJoin('jobs', 'jobs.id', 'application_batches.job_id')
    .select(['state', 'progress', 'ids'])
    .where('job_id', '=', id)
    .executeTakeFirst();
}

export async function findBatch(
  tx: DatabaseTransaction,
  jobId: string,
): Promise<Selectable<ApplicationBatchesTable> | undefined> {
  return tx.selectFrom('application_batches').selectAll().where('job_id', '=', jobId).executeTakeFirst();
}

export async function insertBatch(tx: DatabaseTransaction, row: Insertable<ApplicationBatchesTable>): Promise<void> {
  await tx.insertInto('application_batches').values(row).execute();
}

/** Takes away what was to be said: the batch is over. */
export async function endBatch(tx: DatabaseTransaction, jobId: string): Promise<void> {
  await tx.updateTable('application_batches').set({ said: null }).where('job_id', '=', jobId).execute();
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
