import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows that a body is ours and new: HMAC-SHA256 with the shared secret over the timestamp
 * (seconds since 1970), a full stop and the body. A receiver recomputes it and refuses timestamps older than five minutes.
 */
export function signWebhook(secret: string | Uint8Array, body: string, now: Date): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'guantong-timestamp': timestamp, 'guantong-signature': `sha256=${signature}` };
}
