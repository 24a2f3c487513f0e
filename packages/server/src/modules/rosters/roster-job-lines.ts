import { type FileHandle, open, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

const LINES_PER_BLOCK = 32;
/** Offset (64-bit float), length and lines (32-bit integers each) of a block. */
const INDEX_ENTRY = 16;
const LONGEST_BLOCK = 64 * 1024 * 1024;

/** Lines kept packed on disk, to be read again by number: results are long and much alike. */
export interface LineWriter {
  readonly count: number;
  /** Returns a promise only when a block is written. */
  add(line: string): Promise<void> | undefined;
  close(): Promise<void>;
}

export async function createLineWriter(path: string): Promise<LineWriter> {
  const [data, index] = await Promise.all([open(path, 'wx', 0o600), open(`${path}.index`, 'wx', 0o600)]);
  let lines: string[] = [];
  let count = 0;
  let offset = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    const packed = await promisify(deflateRaw)(lines.join('\n'), { level: 1 });
    const entry = Buffer.alloc(INDEX_ENTRY);
    entry.writeDoubleLE(offset, 0);
    entry.writeUInt32LE(packed.length, 8);
    entry.writeUInt32LE(lines.length, 12);
    lines = [];
    offset += packed.length;
    await data.write(packed);
    await index.write(entry);
  };
  return {
    get count() {
      return count;
    },
    add(line) {
      lines.push(line);
      count++;
      return lines.length < LINES_PER_BLOCK ? undefined : flush();
    },
    async close() {
      await flush();
      await Promise.all([data.close(), index.close()]);
    },
  };
}

/** The lines of these numbers (0 is the first), in the order asked for. */
export async function readLines(path: string, numbers: readonly number[]): Promise<readonly string[]> {
  const [data, index] = await Promise.all([open(path, 'r'), open(`${path}.index`, 'r')]);
  try {
    const blocks = new Map<number, readonly string[]>();
    const lines: string[] = [];
    for (const number of numbers) {
      const block = Math.floor(number / LINES_PER_BLOCK);
      const known = blocks.get(block) ?? (await readBlock(data, index, block));
      blocks.set(block, known);
      const line = known[number % LINES_PER_BLOCK];
      if (line === undefined) throw new Error(`expected a line ${number}`);
      lines.push(line);
    }
    return lines;
  } finally {
    await Promise.all([data.close(), index.close()]);
  }
}

/** How many lines there are: every block but the last is full. */
export async function countLines(path: string): Promise<number> {
  const index = await readFile(`${path}.index`);
  const blocks = index.length / INDEX_ENTRY;
  return blocks === 0 ? 0 : (blocks - 1) * LINES_PER_BLOCK + index.readUInt32LE((blocks - 1) * INDEX_ENTRY + 12);
}

async function readBlock(data: FileHandle, index: FileHandle, block: number): Promise<readonly string[]> {
  const entry = Buffer.alloc(INDEX_ENTRY);
  await index.read(entry, 0, INDEX_ENTRY, block * INDEX_ENTRY);
  const packed = Buffer.alloc(entry.readUInt32LE(8));
  await data.read(packed, 0, packed.length, entry.readDoubleLE(0));
  const text = await promisify(inflateRaw)(packed, { maxOutputLength: LONGEST_BLOCK });
  return text.toString('utf8').split('\n');
}
