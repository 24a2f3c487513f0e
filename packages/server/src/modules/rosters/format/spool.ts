import { once } from 'node:events';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';

const FLUSH = 256 * 1024;

/** A part that was written: what a ZIP directory needs to know of it. */
export interface SpooledPart {
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

/**
 * Text packed as it comes and kept in a file without a name, so that several sheets can grow at once in constant memory. The
 * file is readable by this process only and gone with it, whatever happens.
 */
export class Spool {
  readonly #file: FileHandle;
  readonly #deflate: DeflateRaw;
  readonly #written: Promise<void>;
  #pending = '';
  #crc = 0;
  #unpacked = 0;
  #packed = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
    this.#deflate = createDeflateRaw({ level: 1, chunkSize: 128 * 1024 });
    this.#written = this.#drain();
    // A failed write is reported by `finish`; until then nobody waits for it.
    this.#written.catch(() => this.#deflate.destroy());
  }

  static async create(): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), 'roster-'));
    try {
      return new Spool(await open(join(folder, 'part'), 'wx+', 0o600));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Returns a promise only when the writer should wait before adding more. */
  add(text: string): Promise<void> | undefined {
    this.#pending += text;
    return this.#pending.length < FLUSH ? undefined : this.#flush();
  }

  async finish(): Promise<SpooledPart> {
    await this.#flush();
    this.#deflate.end();
    await this.#written;
    return { crc: this.#crc, packedBytes: this.#packed, unpackedBytes: this.#unpacked };
  }

  /** The packed bytes, after `finish`. */
  read(): AsyncIterable<Uint8Array> {
    return this.#file.createReadStream({ start: 0, autoClose: false, highWaterMark: FLUSH });
  }

  async close(): Promise<void> {
    this.#deflate.destroy();
    await this.#written.catch(() => undefined);
    await this.#file.close();
  }

  async #flush(): Promise<void> {
    if (this.#pending === '') return;
    const bytes = Buffer.from(this.#pending, 'utf8');
    this.#pending = '';
    this.#crc = crc32(bytes, this.#crc);
    this.#unpacked += bytes.byteLength;
    if (!this.#deflate.write(bytes)) await Promise.race([once(this.#deflate, 'drain'), this.#written]);
  }

  async #drain(): Promise<void> {
    for await (const chunk of this.#deflate) {
      await this.#file.write(chunk, 0, chunk.byteLength, this.#packed);
      this.#packed += chunk.byteLength;
    }
  }
}
