import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/database/database.ts';
import { createMessenger } from '../../src/jobs/messenger.ts';
import { NOTIFY_EXPERT } from '../../src/modules/evaluation/expert-notices.ts';
import { createNotifyAccount } from '../../src/modules/evaluation/notify-account.ts';

const system = { role: 'system', purpose: 'test' } as const;

/** What experts are to be told, in the order it was said. */
export async function listExpertNotices(database: Database) {
  const jobs = await database.transaction(system, (tx) =>
    tx.selectFrom('jobs').selectAll().where('kind', '=', NOTIFY_EXPERT).orderBy('created_at').orderBy('id').execute(),
  );
  return jobs.map((job) => ({ job, payload: noticeOf(job.payload) }));
}

/** Puts what was said to experts so far into their inboxes. */
export async function deliverExpertNotices(database: Database, now: () => Date): Promise<void> {
  const messenger = createMessenger({ channels: [], newId: randomUUID, now });
  const handler = createNotifyAccount(messenger, 'review');
  for (const { job } of await listExpertNotices(database))
    await handler({
      job: { ...job, attempts: 1, maxAttempts: 1, worker: 'test' },
      database,
      signal: new AbortController().signal,
      reportProgress: () => undefined,
    });
}

function noticeOf(payload: unknown): { readonly accountId: string; readonly zh: string } {
  const { accountId, subject } = JSON.parse(JSON.stringify(payload));
  return { accountId, zh: subject.zh };
}
