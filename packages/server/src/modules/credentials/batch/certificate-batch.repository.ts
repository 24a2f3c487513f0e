import type { Text } from '@guantong/engine';
import type { DatabaseTransaction } from '../../../database/database.ts';

export const CERTIFICATE_BATCH_JOB = 'certificate-batch';

/** The confirmed cases of a cycle that no certificate was issued for, in the order of their numbers. */
export async function listConfirmed(tx: DatabaseTransaction, cycleId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('applications')
    .select('id')
    .where('cycle_id', '=', cycleId)
    .where('state', '=', 'confirmed')
    .orderBy('number')
    .execute();
  return rows.map(({ id }) => id);
}

/** The cycles of a body with confirmed cases that no certificate was issued for, and how many, by name. */
export async function listDueCycles(tx: DatabaseTransaction, bodyId: string) {
  return tx
    .selectFrom('applications')
    .innerJoin('cycles', 'cycles.id', 'applications.cycle_id')
    .select(({ fn }) => ['cycles.id', 'cycles.name', fn.countAll<number>().as('due')])
    .where('applications.body_id', '=', bodyId)
    .where('applications.state', '=', 'confirmed')
    .groupBy(['cycles.id', 'cycles.name'])
    .orderBy('cycles.name')
    .orderBy('cycles.id')
    .execute();
}

/** The last batch of an account that is not over yet. */
export async function findGoingBatch(tx: DatabaseTransaction, accountId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('jobs')
    .select('id')
    .where('kind', '=', CERTIFICATE_BATCH_JOB)
    .where('account_id', '=', accountId)
    .where('state', 'in', ['queued', 'running'])
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Whether somebody stopped it. Whoever stops it waits until this transaction ends: once it is stopped, nothing more is issued. */
export async function isStopped(tx: DatabaseTransaction, jobId: string): Promise<boolean> {
  const row = await tx.selectFrom('jobs').select('state').where('id', '=', jobId).forShare().executeTakeFirst();
  return row?.state === 'cancelled';
}

export async function findBatchJob(tx: DatabaseTransaction, id: string) {
  return tx
    .selectFrom('jobs')
    .select(['id', 'state', 'payload'])
    .where('id', '=', id)
    .where('kind', '=', CERTIFICATE_BATCH_JOB)
    .executeTakeFirst();
}

/** Notes what became of a case; a later try takes the place of an earlier refusal. */
export async function noteItem(
  tx: DatabaseTransaction,
  item: { readonly jobId: string; readonly applicationId: string; readonly whyNot: Text | null; readonly at: string },
): Promise<void> {
  const why_not = item.whyNot === null ? null : JSON.stringify(item.whyNot);
  await tx
    .insertInto('certificate_batch_items')
    .values({ job_id: item.jobId, application_id: item.applicationId, why_not, at: item.at })
    .onConflict((conflict) => conflict.columns(['job_id', 'application_id']).doUpdateSet({ why_not, at: item.at }))
    .execute();
}

/** The cases of a batch whose certificates were issued: they are not looked at again when it is resumed. */
export async function listIssued(tx: DatabaseTransaction, jobId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('certificate_batch_items')
    .select('application_id')
    .where('job_id', '=', jobId)
    .where('why_not', 'is', null)
    .execute();
  return new Set(rows.map(({ application_id }) => application_id));
}

export async function countItems(tx: DatabaseTransaction, jobId: string) {
  return tx
    .selectFrom('certificate_batch_items')
    .where('job_id', '=', jobId)
    .select(({ fn }) => [fn.countAll<number>().as('handled'), fn.count<number>('why_not').as('refused')])
    .executeTakeFirstOrThrow();
}

export async function listRefused(tx: DatabaseTransaction, jobId: string) {
  return tx
    .selectFrom('certificate_batch_items as item')
    .innerJoin('applications', 'applications.id', 'item.application_id')
    .select(['item.application_id', 'item.why_not', 'applications.number'])
    .where('item.job_id', '=', jobId)
    .where('item.why_not', 'is not', null)
    .orderBy('applications.number')
    .limit(200)
    .execute();
}
