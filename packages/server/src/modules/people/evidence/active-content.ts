import { inflateSync } from 'node:zlib';

/** Names of ISO 32000 under which a document runs scripts, starts programs or carries other files. */
const activeNames = ['JavaScript', 'JS', 'Launch', 'RichMedia', 'EmbeddedFile', 'XFA'] as const;
const pattern = new RegExp(`/(${activeNames.join('|')})(?![A-Za-z0-9#])`);

/** Most bytes looked at in all packed streams together, and most streams. */
const MOST_UNPACKED = 32 * 1024 * 1024;
const MOST_STREAMS = 2_000;

/**
 * The first active name a PDF uses, in plain or in a packed object stream; undefined where none is seen. What is encrypted
 * or packed otherwise stays unseen, which is why every file is also served inert: as a download, in a sandbox.
 */
export function findActiveContent(pdf: Buffer): string | undefined {
  const plain = activeNameIn(pdf.toString('latin1'));
  if (plain !== undefined) return plain;
  let left = MOST_UNPACKED;
  for (const stream of objectStreamsOf(pdf)) {
    const unpacked = unpack(stream, left);
    left -= unpacked.length;
    const found = activeNameIn(unpacked.toString('latin1'));
    if (found !== undefined) return found;
    if (left <= 0) return undefined;
  }
  return undefined;
}

function activeNameIn(text: string): string | undefined {
  // ISO 32000-1, 7.3.5: #4A in a name is J.
  const plain = text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return pattern.exec(plain)?.[1];
}

/** The contents of streams whose dictionary says /ObjStm: these hold objects; other streams hold pictures and text. */
function* objectStreamsOf(pdf: Buffer): Generator<Buffer> {
  let count = 0;
  for (let at = pdf.indexOf('/ObjStm'); at >= 0 && count < MOST_STREAMS; at = pdf.indexOf('/ObjStm', at + 1)) {
    const word = pdf.indexOf('stream', at);
    const end = pdf.indexOf('endstream', at);
    if (word < 0 || end <= word) return;
    count++;
    const start = word + (pdf[word + 6] === 0x0d ? 8 : 7);
    yield pdf.subarray(start, end);
  }
}

function unpack(stream: Buffer, most: number): Buffer {
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, most), finishFlush: 2 });
  } catch {
    return Buffer.alloc(0);
  }
}
