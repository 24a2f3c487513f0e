import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type ContentCoding = 'br' | 'gzip' | 'identity';

/** A text in every coding a client may accept, compressed once. */
export interface CompressedText {
  readonly br: Buffer;
  readonly gzip: Buffer;
  readonly identity: Buffer;
}

export async function compressText(text: string): Promise<CompressedText> {
  const identity = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length };
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(identity, { params }),
    promisify(gzip)(identity, { level: 9 }),
  ]);
  return { br, gzip: zipped, identity };
}

/** The smallest coding an Accept-Encoding header (RFC 9110 §12.5.3) allows. */
export function acceptedCoding(header: string | undefined): ContentCoding {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const accepted = (header ?? '')
    .toLowerCase()
    .slice(0, 500)
    .split(',')
    .filter((each) => !refused.test(each));
  const names = accepted.map((each) => each.split(';', 1)[0]?.trim());
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : 'identity';
}
