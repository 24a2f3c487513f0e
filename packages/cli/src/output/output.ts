import type { Writable } from 'node:stream';

/** Collects text and writes it in larger pieces, never faster than the reader takes it. */
export interface Output {
  /** A promise means: wait before the next. */
  write(text: string): Promise<void> | undefined;
  flush(): Promise<void>;
  /** The reader went away (`| head`); nothing more needs to be written. */
  readonly isClosed: boolean;
}

const pieceSize = 64 * 1024;

export function createOutput(stream: Writable): Output {
  let pieces: string[] = [];
  let length = 0;
  let isClosed = false;
  let failure: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true;
    if (error.code !== 'EPIPE') failure = error;
  });

  async function flush(): Promise<void> {
    if (failure !== undefined) throw failure;
    if (isClosed || length === 0) return;
    const text = pieces.join('');
    [pieces, length] = [[], 0];
    if (stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        stream.off('drain', done).off('error', done).off('close', done);
        resolve();
      };
      stream.on('drain', done).on('error', done).on('close', done);
    });
    if (failure !== undefined) throw failure;
  }

  return {
    write(text) {
      if (isClosed) return undefined;
      pieces.push(text);
      length += text.length;
      return length >= pieceSize ? flush() : undefined;
    },
    flush,
    get isClosed() {
      return isClosed;
    },
  };
}
