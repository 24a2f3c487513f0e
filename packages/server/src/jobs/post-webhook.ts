import type { JsonValue } from '@guantong/proofs';
import { signWebhook } from './sign-webhook.ts';

export interface Webhook {
  readonly url: string;
  readonly secret: string | Uint8Array;
  readonly now: () => Date;
}

/** Milliseconds. */
const TIMEOUT = 10_000;

/** Posts JSON, signed. Rejects when the receiver does not answer in time with a 2xx; redirects are not followed. */
export async function postWebhook({ url, secret, now }: Webhook, content: JsonValue): Promise<void> {
  const body = JSON.stringify(content);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signWebhook(secret, body, now()) },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
}
