import type { PolicyLibrary, Text } from '@guantong/engine';
import { z } from 'zod';
import type { ServerConfig } from '../../../config/server-config.ts';
import type { Database } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import { errorTable } from '../../../http/error-table.ts';
import type { JobHandler } from '../../../jobs/job-handler.ts';
import type { ServerKeys } from '../../../keys/server-keys.ts';
import { holdsRole } from '../../applications/batch/batch.repository.ts';
import { type Doer, publicUrlOf } from '../credential-work.ts';
import { issueCertificate } from '../issue-certificate.ts';
import { isStopped, listIssued, noteItem } from './certificate-batch.repository.ts';

export const certificateBatchPayloadSchema = z.object({
  cycleId: z.uuid(),
  ids: z.array(z.uuid()),
  by: z.object({ accountId: z.uuid(), role: z.string(), organisationId: z.uuid() }),
});

export interface CertificateBatchOptions {
  readonly library: PolicyLibrary;
  readonly config: Pick<ServerConfig, 'signIn' | 'host' | 'port'>;
  readonly keys: ServerKeys;
  readonly now: () => Date;
  readonly newId: () => string;
}

const STOPPED = 'the batch was stopped';
const system = { role: 'system', purpose: 'certificate-batch' } as const;

/**
 * Issues the certificates of a batch, a transaction each: certificate, step of the case and the note that it was done belong
 * together. After a kill the job goes on with what was not noted; a case that has its certificate gets no second.
 */
export function createCertificateBatchHandler(options: CertificateBatchOptions): JobHandler {
  return async ({ job, database, signal, reportProgress }) => {
    const { ids, by } = certificateBatchPayloadSchema.parse(job.payload);
    const before = await database.transaction(system, (tx) => listIssued(tx, job.id));
    let refused = 0;
    for (const [done, id] of ids.entries()) {
      if (before.has(id)) continue;
      if (signal.aborted) throw new Error(STOPPED);
      const isHeld = await database.transaction(system, (tx) => holdsRole(tx, by));
      if (!isHeld) throw new Error('the role was revoked or the account locked');
      const whyNot = await issueOne({ database, options, jobId: job.id, id, by });
      if (whyNot !== null) refused += 1;
      reportProgress(done + 1, ids.length);
    }
    return { issued: ids.length - refused, refused };
  };
}

interface One {
  readonly database: Database;
  readonly options: CertificateBatchOptions;
  readonly jobId: string;
  readonly id: string;
  readonly by: Doer;
}

/** Why none was issued, where it was refused; a fault of ours ends the job, which is tried again. */
async function issueOne({ database, options, jobId, id, by }: One): Promise<Text | null> {
  const { config, now, newId, keys, library } = options;
  const at = now();
  const item = { jobId, applicationId: id, at: at.toISOString() };
  try {
    await database.transaction(system, async (tx) => {
      if (await isStopped(tx, jobId)) throw new Error(STOPPED);
      await issueCertificate({ tx, now: at, newId, keys, library, publicUrl: publicUrlOf(config), by }, id);
      await noteItem(tx, { ...item, whyNot: null });
    });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const whyNot = error.reason ?? errorTable[error.code].title;
    await database.transaction(system, (tx) => noteItem(tx, { ...item, whyNot }));
    return whyNot;
  }
}
