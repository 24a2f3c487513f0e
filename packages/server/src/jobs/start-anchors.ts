import { join } from 'node:path';
import type { Anchor, JsonValue } from '@guantong/proofs';
import { anchorHeads } from '../database/anchor-heads.ts';
import type { Database } from '../database/database.ts';
import { enqueueJob } from './enqueue-job.ts';
import type { JobHandler } from './job-handler.ts';
import { postWebhook, type Webhook } from './post-webhook.ts';

export interface AnchorsOptions {
  readonly database: Database;
  readonly dataFolder: string;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly onFault: (error: unknown) => void;
  /** Whether a webhook is told too, by jobs of `sendAnchorKind`. */
  readonly sends: boolean;
  /** Milliseconds between anchors; absent: a minute. */
  readonly every?: number | undefined;
}

export interface Anchors {
  /** Anchors what is left and ends; to be called before the database is closed. */
  stop(): Promise<void>;
}

/** The name of the jobs that send an anchor to the webhook. */
export const sendAnchorKind = 'send-anchor';

/** Anchors the heads of the audit to `anchors.ndjson` of the data folder, again and again. */
export function startAnchors({ every = 60_000, ...options }: AnchorsOptions): Anchors {
  let running: Promise<unknown> = Promise.resolve();
  const anchor = () => {
    running = running.then(() => anchorOnce(options)).catch(options.onFault);
    return running;
  };
  const timer = setInterval(anchor, every);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await anchor();
    },
  };
}

/** Sends an anchor as it stands in the file. */
export function createSendAnchor(webhook: Webhook): JobHandler {
  return async ({ job }) => {
    await postWebhook(webhook, job.payload);
    return null;
  };
}

function anchorOnce({ database, dataFolder, newId, now, sends }: Omit<AnchorsOptions, 'every'>): Promise<number> {
  const file = join(dataFolder, 'anchors.ndjson');
  if (!sends) return anchorHeads({ database, file, now });
  return anchorHeads({
    ...{ database, file, now },
    onAnchor: async (transaction, anchor) => {
      await enqueueJob(transaction, { id: newId(), kind: sendAnchorKind, payload: anchorToJson(anchor), now: now() });
    },
  });
}

function anchorToJson({ at, heads, previous, hash }: Anchor): JsonValue {
  const kept = Object.entries(heads).map(([chain, head]) => [chain, { sequence: head.sequence, hash: head.hash }]);
  return { at, heads: Object.fromEntries(kept), previous, hash };
}
