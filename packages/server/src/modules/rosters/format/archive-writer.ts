import { crc32, deflateRawSync } from 'node:zlib';
import type { Spool, SpooledPart } from './spool.ts';

/** Takes bytes in order; a promise means: wait before the next. */
export type WriteBytes = (bytes: Uint8Array) => Promise<void>;

interface WrittenEntry extends SpooledPart {
  readonly name: string;
  readonly offset: number;
}

const ENTRY_DATE = (1 << 5) | 1;
const UTF8_NAMES = 0x0800;

/** A ZIP archive written front to back, every size known before its entry: no data descriptors, which some readers refuse. */
export class ArchiveWriter {
  readonly #write: WriteBytes;
  readonly #entries: WrittenEntry[] = [];
  #offset = 0;

  constructor(write: WriteBytes) {
    this.#write = write;
  }

  async addText(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(bytes, { level: 6 });
    await this.#open(name, { crc: crc32(bytes), packedBytes: packed.byteLength, unpackedBytes: bytes.byteLength });
    await this.#put(packed);
  }

  async addSpool(name: string, spool: Spool): Promise<void> {
    await this.#open(name, await spool.finish());
    for await (const chunk of spool.read()) await this.#put(chunk);
  }

  async finish(): Promise<void> {
    const start = this.#offset;
    for (const entry of this.#entries) await this.#put(directoryRecord(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#put(end);
  }

  async #open(name: string, part: SpooledPart): Promise<void> {
    if (Math.max(part.unpackedBytes, this.#offset + part.packedBytes) > 0xfffffffe)
      throw new RangeError('workbook beyond 4 GiB');
    this.#entries.push({ ...part, name, offset: this.#offset });
    const nameBytes = Buffer.from(name, 'utf8');
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    common(header, 4, part);
    header.writeUInt16LE(nameBytes.byteLength, 26);
    await this.#put(Buffer.concat([header, nameBytes]));
  }

  async #put(bytes: Uint8Array): Promise<void> {
    this.#offset += bytes.byteLength;
    await this.#write(bytes);
  }
}

/** The fields local header and directory record share, from “version needed” to the sizes. */
function common(target: Buffer, at: number, part: SpooledPart): void {
  target.writeUInt16LE(20, at);
  target.writeUInt16LE(UTF8_NAMES, at + 2);
  target.writeUInt16LE(8, at + 4);
  // A fixed time stamp (1980-01-01): the same content gives the same bytes.
  target.writeUInt16LE(0, at + 6);
  target.writeUInt16LE(ENTRY_DATE, at + 8);
  target.writeUInt32LE(part.crc, at + 10);
  target.writeUInt32LE(part.packedBytes, at + 14);
  target.writeUInt32LE(part.unpackedBytes, at + 18);
}

function directoryRecord(entry: WrittenEntry): Buffer {
  const nameBytes = Buffer.from(entry.name, 'utf8');
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  common(record, 6, entry);
  record.writeUInt16LE(nameBytes.byteLength, 28);
  record.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([record, nameBytes]);
}
