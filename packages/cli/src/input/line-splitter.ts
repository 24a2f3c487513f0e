import { Buffer } from 'node:buffer';

/** One line without its line end, or the fact that it was too long to keep. */
export type Line = { readonly kind: 'line'; readonly bytes: Buffer } | { readonly kind: 'too-long' };

/** The longest line kept, in bytes: a dossier of thousands of records is far below. */
export const longestLine = 16 * 1024 * 1024;

export interface LineSplitter {
  /** The lines that end in this chunk. */
  push(chunk: Uint8Array): readonly Line[];
  /** The last line, if the input does not end with a line end. */
  end(): readonly Line[];
}

const lineFeed = 0x0a;

/** Cuts bytes into lines at U+000A. Keeps at most one unfinished line, and of that at most `limit` bytes. */
export function createLineSplitter(limit: number = longestLine): LineSplitter {
  let pieces: Buffer[] = [];
  let length = 0;
  let tooLong = false;

  const keep = (piece: Buffer): void => {
    length += piece.length;
    if (length > limit) {
      tooLong = true;
      pieces = [];
    } else if (!tooLong && piece.length > 0) {
      pieces.push(piece);
    }
  };
  const take = (): Line => {
    const [first] = pieces;
    const bytes = pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
    const line: Line = tooLong ? { kind: 'too-long' } : { kind: 'line', bytes };
    [pieces, length, tooLong] = [[], 0, false];
    return line;
  };

  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const lines: Line[] = [];
      let start = 0;
      for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
        keep(bytes.subarray(start, end));
        lines.push(take());
        start = end + 1;
      }
      keep(bytes.subarray(start));
      return lines;
    },
    end: () => (length === 0 ? [] : [take()]),
  };
}
