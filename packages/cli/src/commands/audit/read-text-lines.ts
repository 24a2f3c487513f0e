import { isUtf8 } from 'node:buffer';
import { createLineSplitter, type Line } from '../../input/line-splitter.ts';

/** The lines of a file of proofs in pieces as they arrive; null for a line that is not UTF-8 or longer than 16 MiB. */
export async function* readTextLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly (string | null)[]> {
  const splitter = createLineSplitter();
  for await (const chunk of source) yield splitter.push(chunk).map(toText);
  yield splitter.end().map(toText);
}

function toText(line: Line): string | null {
  return line.kind === 'line' && isUtf8(line.bytes) ? line.bytes.toString('utf8') : null;
}
