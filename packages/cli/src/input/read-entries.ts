import { Buffer } from 'node:buffer';
import { createLineSplitter, type Line, longestLine } from './line-splitter.ts';
import { type Entry, isBlank, parseJson, parseLine } from './parse-line.ts';

/** The requests of an input, in order. */
export interface Entries {
  /** Several, one per line (NDJSON), or a single JSON document. */
  readonly many: boolean;
  /** What has arrived, in pieces of bounded size. */
  readonly batches: AsyncIterable<readonly Entry[]>;
}

export interface EntriesOptions {
  /** The name says that the input is NDJSON, even with one line. */
  readonly isNdjson: boolean;
}

/**
 * Tells a JSON document, which may spread over many lines, from NDJSON, and reads either. A document is kept whole
 * (16 MiB at most); of NDJSON only the lines of one chunk are kept.
 */
export async function readEntries(source: AsyncIterable<Uint8Array>, { isNdjson }: EntriesOptions): Promise<Entries> {
  const chunks = lineChunks(source)[Symbol.asyncIterator]();
  const rest = { [Symbol.asyncIterator]: () => chunks };
  if (isNdjson) return manyLines([], rest);
  const held: Line[] = [];
  let bytes = 0;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    for (const [index, line] of next.value.entries()) {
      if (line.kind === 'line' && isBlank(line.bytes)) continue;
      bytes += line.kind === 'line' ? line.bytes.length + 1 : 0;
      held.push(line);
      if (showsNdjson(held)) return manyLines([...held, ...next.value.slice(index + 1)], rest);
      if (bytes > longestLine) return single({ kind: 'too-long' });
    }
  }
  return fromAll(held);
}

// Everything is there: a document if it reads as one or looks like a damaged one, else lines.
function fromAll(held: readonly Line[]): Entries {
  const [only, ...others] = held;
  if (only === undefined) return { many: true, batches: toAsync([]) };
  if (others.length === 0) return single(parseLine(only) ?? { kind: 'too-long' });
  const document = parseJson(joinLines(held));
  const objectStarts = held.filter((line) => line.kind === 'line' && startsWith(line.bytes, '{')).length;
  if (document.kind === 'value' || objectStarts < 2) return single(document);
  return manyLines(held, toAsync([]));
}

/**
 * Whether the lines so far can only be NDJSON: the first is complete, or is not the beginning of anything, and another
 * follows; or a later one is a whole object that starts at the margin, as it never does inside a document.
 */
function showsNdjson(held: readonly Line[]): boolean {
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined || held.length < 2) return false;
  if (held.length === 2 && !beginsDocument(first)) return true;
  // The elements of an array may well start at the margin.
  if (first.kind === 'line' && startsWith(first.bytes, '[')) return false;
  return last.kind === 'too-long' || (startsWith(last.bytes, '{') && isFilledObject(last.bytes));
}

function beginsDocument(line: Line): boolean {
  if (line.kind === 'too-long') return false;
  const text = line.bytes.toString('latin1').trimStart();
  return (text.startsWith('{') || text.startsWith('[')) && parseJson(line.bytes).kind !== 'value';
}

function isFilledObject(bytes: Buffer): boolean {
  const entry = parseJson(bytes);
  if (entry.kind !== 'value') return false;
  return typeof entry.value === 'object' && entry.value !== null && Object.keys(entry.value).length > 0;
}

function startsWith(bytes: Buffer, character: string): boolean {
  return bytes[0] === character.charCodeAt(0);
}

function joinLines(lines: readonly Line[]): Buffer {
  const newLine = Buffer.from('\n');
  return Buffer.concat(lines.flatMap((line) => (line.kind === 'line' ? [line.bytes, newLine] : [])));
}

function single(entry: Entry): Entries {
  return { many: false, batches: toAsync([[entry]]) };
}

function manyLines(held: readonly Line[], rest: AsyncIterable<readonly Line[]>): Entries {
  return { many: true, batches: toEntries(held, rest) };
}

async function* toEntries(
  held: readonly Line[],
  rest: AsyncIterable<readonly Line[]>,
): AsyncGenerator<readonly Entry[]> {
  yield held.map(parseLine).filter((entry) => entry !== undefined);
  for await (const lines of rest) yield lines.map(parseLine).filter((entry) => entry !== undefined);
}

async function* lineChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const splitter = createLineSplitter();
  let isFirst = true;
  for await (const chunk of source) {
    const lines = splitter.push(isFirst ? withoutByteOrderMark(chunk) : chunk);
    isFirst = false;
    yield lines;
  }
  yield splitter.end();
}

// The mark is not part of JSON, but editors on Windows write it; a chunk of a file begins with it whole.
function withoutByteOrderMark(chunk: Uint8Array): Uint8Array {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}

async function* toAsync<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
