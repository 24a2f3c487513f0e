import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import type { WriteBytes } from './archive-writer.ts';

/** Where a result goes: a file's path, or a stream, which is left open for its owner to end. */
export type RosterSink = string | Writable;

/** Hands a writing function to `fill` and waits until everything has reached the sink. */
export async function writeTo(sink: RosterSink, fill: (write: WriteBytes) => Promise<void>): Promise<void> {
  const stream = openSink(sink);
  await fill((bytes) => putBytes(stream, bytes));
  if (typeof sink === 'string') await endStream(stream);
}

/** The stream of a sink. Its errors come out of `putBytes` and `endStream`, not as an event nobody listens to. */
export function openSink(sink: RosterSink): Writable {
  const stream = typeof sink === 'string' ? createWriteStream(sink, { mode: 0o600 }) : sink;
  return stream.on('error', () => undefined);
}

/** Resolves when the stream has taken the bytes; rejects when it cannot. */
export function putBytes(stream: Writable, bytes: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

export function endStream(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.end(resolve);
  });
}
