// Works on jobs of certificates in a process of its own, so that it can be killed in the middle of one.
import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { defaultConfig } from '../../packages/server/src/config/server-config.ts';
import { openDatabase } from '../../packages/server/src/database/open-database.ts';
import { startJobWorker } from '../../packages/server/src/jobs/start-job-worker.ts';
import { parseKeys } from '../../packages/server/src/keys/read-keys.ts';
import { CERTIFICATE_BATCH_JOB } from '../../packages/server/src/modules/credentials/batch/certificate-batch.repository.ts';
import { createCertificateBatchHandler } from '../../packages/server/src/modules/credentials/batch/run-certificate-batch.ts';
import { loadPolicyBundle } from '../../packages/server/src/policy-store/load-policy-bundle.ts';
import type { OfficeSettings } from '../../packages/server/test/robustness/support/office-protocol.ts';

// Whoever started this process wrote the settings.
const { place, keys, now: beginning }: OfficeSettings = JSON.parse(process.argv[2] ?? '');
const ahead = Date.parse(beginning) - Date.now();
const now = () => new Date(Date.now() + ahead);
const reading = parseKeys(keys);
if (!reading.ok) throw new Error(reading.problems.join());
const onFault = (error: unknown) => console.error(error);
const database = await openDatabase(place, { onFault });
const library = createPolicyLibrary(await loadPolicyBundle());
const issue = createCertificateBatchHandler({
  ...{ library, config: defaultConfig, keys: reading.keys, now },
  newId: randomUUID,
});
// A short lease: the next process takes the job over soon after this one is gone.
const lease = 3_000;
startJobWorker({
  database,
  handlers: { [CERTIFICATE_BATCH_JOB]: issue },
  worker: String(process.pid),
  now,
  onFault,
  lease,
});
process.on('disconnect', () => process.exit(1));
