import { caseActSchema } from '@guantong/contracts';
import type { PolicyLibrary, Text } from '@guantong/engine';
import type { Actor, SystemActor } from '../../../access/actor.ts';
import type { Database } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import { errorTable } from '../../../http/error-table.ts';
import type { JobHandler } from '../../../jobs/job-handler.ts';
import { takeAction } from '../act-on-application.ts';
import type { ApplicationAct } from '../application-act.ts';
import type { PolicyByHash } from '../policy-by-hash.ts';
import { endBatch, findBatch, holdsRole, noteItem } from './batch.repository.ts';

export interface BatchOptions {
  readonly library: PolicyLibrary;
  readonly policyByHash: PolicyByHash;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Does a batch: a transaction an application, as whoever asked, while the account holds the role. */
export function createBatchHandler(options: BatchOptions): JobHandler {
  return async ({ job, database, signal, reportProgress }) => {
    const batch = await database.transaction(system, (tx) => findBatch(tx, job.id));
    if (batch === undefined) throw new Error(`expected a batch of the job ${job.id}, found none`);
    const { ids, kind, said, acting_as: by } = batch;
    if (said === null) {
      // A server died after the work and before it said so.
      reportProgress(ids.length, ids.length);
      return 'done before';
    }
    const actor: Actor = { ...by, sessionId: job.id, displayName: '' };
    let refused = 0;
    for (const [done, id] of ids.entries()) {
      if (signal.aborted) throw new Error('the batch was stopped');
      const isHeld = await database.transaction(system, (tx) => holdsRole(tx, by));
      if (!isHeld) throw new Error('the role was revoked or the account locked');
      const whyNot = await tryOne({ options, database, actor, jobId: job.id, id, kind, payload: said });
      if (whyNot !== null) refused += 1;
      reportProgress(done + 1, ids.length);
    }
    await database.transaction(system, (tx) => endBatch(tx, job.id));
    return { done: ids.length - refused, refused };
  };
}

const system: SystemActor = { role: 'system', purpose: 'application-batch' };

interface One {
  readonly options: BatchOptions;
  readonly database: Database;
  readonly actor: Actor;
  readonly jobId: string;
  readonly id: string;
  readonly kind: string;
  readonly payload: object;
}

/** Acts on one application unless the batch did before; why not, where it is refused. */
async function tryOne({ options, database, actor, jobId, id, kind, payload }: One): Promise<Text | null> {
  const now = options.now();
  const item = { job_id: jobId, application_id: id, account_id: actor.accountId, at: now.toISOString() };
  // The version is the one that is there: what a batch acts on is not looked at one by one.
  const { version: _, ...step } = caseActSchema.parse({ kind, payload, version: 1 });
  try {
    await database.transaction(actor, async (tx) => {
      if (!(await noteItem(tx, { ...item, why_not: null }))) return;
      const act: ApplicationAct = { ...options, tx, actor, now };
      await takeAction(act, id, step);
    });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const whyNot = error.reason ?? errorTable[error.code].title;
    await database.transaction(actor, (tx) => noteItem(tx, { ...item, why_not: JSON.stringify(whyNot) }));
    return whyNot;
  }
}
