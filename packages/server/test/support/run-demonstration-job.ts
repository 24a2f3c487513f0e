import type { JsonValue } from '@guantong/proofs';
import type { Database } from '../../src/database/database.ts';
import type { JobHandler } from '../../src/jobs/job-handler.ts';

const system = { role: 'system', purpose: 'test' } as const;

/** Does the job of a kind that was added first, whatever its time. */
export async function runDemonstrationJob(database: Database, kind: string, handler: JobHandler): Promise<JsonValue> {
  const job = await database.transaction(system, (tx) =>
    tx.selectFrom('jobs').selectAll().where('kind', '=', kind).orderBy('created_at').executeTakeFirstOrThrow(),
  );
  return handler({
    job: { ...job, attempts: 1, maxAttempts: 1, worker: 'test' },
    database,
    signal: new AbortController().signal,
    reportProgress: () => undefined,
  });
}
