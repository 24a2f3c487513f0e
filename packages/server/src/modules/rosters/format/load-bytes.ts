import { createReadStream } from 'node:fs';
import { createProblem, RosterFileError } from '../roster-problem.ts';

/** A file's path, or its bytes as they come in. */
export type RosterSource = string | AsyncIterable<Uint8Array> | Uint8Array;

/** The whole file in memory; refuses early when it is larger than allowed. */
export async function loadBytes(source: RosterSource, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return limited(source.byteLength, maxBytes) ?? source;
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of typeof source === 'string' ? createReadStream(source) : source) {
      signal?.throwIfAborted();
      total += chunk.byteLength;
      limited(total, maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof RosterFileError || signal?.aborted) throw error;
    throw new RosterFileError(createProblem('file-unreadable'));
  }
  return Buffer.concat(chunks, total);
}

function limited(bytes: number, maxBytes: number): undefined {
  if (bytes <= maxBytes) return undefined;
  const limit = `${Math.floor(maxBytes / 1024 / 1024)} MiB`;
  throw new RosterFileError(
    createProblem('file-too-large', { expected: { zh: `不超过 ${limit} 的文件`, en: `a file of at most ${limit}` } }),
  );
}
