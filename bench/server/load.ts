import { createConnection } from 'node:net';

/** What the loading process is asked for. */
export interface Load {
  readonly port: number;
  readonly bodies: readonly string[];
  /** Stops after so many requests. */
  readonly requests: number;
  readonly connections: number;
}

export interface LoadResult {
  readonly seconds: number;
  readonly requests: number;
  /** Bodies of the answers together. */
  readonly answerBytes: number;
}

/**
 * Sends requests over kept connections, on each the next one when the answer to the last is complete. Reads no more of an
 * answer than its status and length: a client that costs as much as the server would be measured instead of it.
 */
export async function load({ port, bodies, requests, connections }: Load): Promise<LoadResult> {
  const texts = bodies.map((body) =>
    Buffer.from(
      `POST /api/assessments HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
  let sent = 0;
  let answerBytes = 0;
  const next = () => (sent < requests ? texts[sent++ % texts.length] : undefined);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () =>
      keepAsking(port, next, (bytes) => {
        answerBytes += bytes;
      }),
    ),
  );
  return { seconds: (performance.now() - start) / 1000, requests, answerBytes };
}

function keepAsking(port: number, next: () => Buffer | undefined, answered: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
    let head = '';
    let missing = 0;
    const ask = () => {
      const text = next();
      if (text === undefined) socket.end(resolve);
      else socket.write(text);
    };
    socket.on('connect', ask).on('error', reject);
    socket.on('data', (chunk) => {
      if (missing > 0) missing -= chunk.length;
      else {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
        if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
          return reject(new Error(`expected 200 with a length, found ${head.slice(0, 300)}`));
        }
        answered(Number(length));
        missing = end + 4 + Number(length) - head.length;
        head = '';
      }
      if (missing === 0) ask();
    });
  });
}
