import { createProblem, RosterFileError } from '../roster-problem.ts';
import { isUtf16 } from './file-kind.ts';

/**
 * Text of a CSV in UTF-8 (with or without mark), UTF-16 with mark, or GB18030. Bytes that are none of these are refused
 * with their line. A UTF-8 file with a broken character often happens to be valid GB18030 nonsense, so a file whose other
 * Chinese characters are sound UTF-8 is called broken UTF-8, not GB18030.
 */
export function decodeText(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return decodeStrictly(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  return isBrokenUtf8(bytes) ? decodeStrictly(bytes, 'utf-8') : decodeStrictly(bytes, 'gb18030');
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string {
  const text = tryDecode(bytes, encoding);
  if (text !== undefined) return text;
  const before = new TextDecoder(encoding).decode(bytes).split('\ufffd', 1)[0] ?? '';
  throw new RosterFileError(createProblem('text-undecodable', { row: before.split('\n').length }));
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isBrokenUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let sound = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken++;
    else if (code >= 0x2e80) sound++;
  }
  return sound > broken * 4;
}
