import { hostname } from 'node:os';
import type { PolicyLibrary } from '@guantong/engine';
import type { SystemActor } from '../access/actor.ts';
import type { ServerConfig } from '../config/server-config.ts';
import { demonstrationHandlers } from '../demonstration/demonstration-handlers.ts';
import type { OfficeStorage } from '../http/route-context.ts';
import type { ServerLog } from '../http/server-log.ts';
import { createDeliverMessage } from '../jobs/deliver-message.ts';
import type { JobHandler } from '../jobs/job-handler.ts';
import type { Channel } from '../jobs/jobs.tables.ts';
import { createMessageChannels } from '../jobs/message-channels.ts';
import { createMessenger, deliverMessageKind } from '../jobs/messenger.ts';
import { createSendAnchor, sendAnchorKind, startAnchors } from '../jobs/start-anchors.ts';
import { startJobWorker } from '../jobs/start-job-worker.ts';
import { BATCH_JOB } from '../modules/applications/batch/batch.repository.ts';
import { createBatchHandler } from '../modules/applications/batch/run-batch.ts';
import { createLapseHandler, LAPSE_CORRECTIONS, planLapse } from '../modules/applications/jobs/lapse-job.ts';
import { createNotifyHandler } from '../modules/applications/jobs/notify-parties.ts';
import { createRemindHandler, planReminders, REMIND_OF_STAGES } from '../modules/applications/jobs/remind-job.ts';
import { createPolicyByHash } from '../modules/applications/policy-by-hash.ts';
import {
  CLOSE_COMPLAINTS,
  createCloseComplaintsHandler,
  planCloseComplaints,
} from '../modules/complaints/close-complaints-job.ts';
import { CERTIFICATE_BATCH_JOB } from '../modules/credentials/batch/certificate-batch.repository.ts';
import { createCertificateBatchHandler } from '../modules/credentials/batch/run-certificate-batch.ts';
import { createMoveCyclesHandler, MOVE_CYCLES, planMoveCycles } from '../modules/cycles/cycle-jobs.ts';
import { examinationHandlers } from '../modules/evaluation/examinations/examination-handlers.ts';
import { NOTIFY_EXPERT } from '../modules/evaluation/expert-notices.ts';
import { createNotifyAccount } from '../modules/evaluation/notify-account.ts';

export interface WorkOptions {
  readonly config: ServerConfig;
  readonly library: PolicyLibrary;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onFault: (error: unknown) => void;
  readonly log: ServerLog;
}

export interface RunningWork {
  /** Ends what runs beside the answers; to be called before the database is closed. */
  stop(): Promise<void>;
}

/** Starts what the server does without being asked: jobs, the change of the day, anchors of the audit. */
export async function startWork(storage: OfficeStorage, options: WorkOptions): Promise<RunningWork> {
  const { config, now, newId, onFault } = options;
  const { database } = storage;
  await database.transaction(system, async (tx) => {
    await planMoveCycles(tx, { now: now(), newId });
    await planLapse(tx, { now: now(), newId });
    await planReminders(tx, { now: now(), newId });
    await planCloseComplaints(tx, { now: now(), newId });
  });
  const anchors = startAnchors({
    database,
    dataFolder: config.storage.dataFolder,
    newId,
    now,
    onFault,
    sends: config.delivery.anchorWebhookUrl !== undefined,
  });
  const worker = `${hostname()}:${process.pid}`;
  const jobs = startJobWorker({ database, handlers: jobHandlers(storage, options), worker, now, onFault });
  return {
    async stop() {
      await jobs.stop();
      await anchors.stop();
    },
  };
}

const system: SystemActor = { role: 'system', purpose: 'start' };

/** Every kind of job with what does it. */
function jobHandlers(
  { keys }: OfficeStorage,
  { config, library, now, newId, onFault, log }: WorkOptions,
): Readonly<Record<string, JobHandler>> {
  const { delivery, signIn, mode } = config;
  const secret = keys.webhook;
  const channels = createMessageChannels({ config: delivery, publicUrl: signIn.publicUrl, webhookSecret: secret, now });
  const channelNames: readonly Channel[] = ['mail', 'webhook'];
  const messenger = createMessenger({
    channels: channelNames.filter((name) => channels[name] !== undefined),
    newId,
    now,
  });
  const policyByHash = createPolicyByHash(library);
  const { anchorWebhookUrl: url } = delivery;
  return {
    [deliverMessageKind]: createDeliverMessage(channels),
    ...(url === undefined ? {} : { [sendAnchorKind]: createSendAnchor({ url, secret, now }) }),
    [MOVE_CYCLES]: createMoveCyclesHandler({ now, newId, onFault }),
    [LAPSE_CORRECTIONS]: createLapseHandler({ now, newId, onFault }),
    [REMIND_OF_STAGES]: createRemindHandler({ now, newId }),
    [CLOSE_COMPLAINTS]: createCloseComplaintsHandler({ library, config, keys, now, newId, onFault }),
    notify: createNotifyHandler(messenger),
    [NOTIFY_EXPERT]: createNotifyAccount(messenger, 'review'),
    ...examinationHandlers({ messenger, now, newId, onFault }),
    [CERTIFICATE_BATCH_JOB]: createCertificateBatchHandler({ library, config, keys, now, newId }),
    [BATCH_JOB]: createBatchHandler({ library, policyByHash, now, newId }),
    ...(mode === 'development' ? demonstrationHandlers({ library, policyByHash, newId, now, keys, config, log }) : {}),
  };
}
