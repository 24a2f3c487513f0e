/** What a file is by its bytes; its name is never asked. */
export type FileKind = 'empty' | 'archive' | 'compound' | 'text' | 'other';

const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * `compound` is Microsoft's older container: .xls, and .xlsx with a password. Text that opens like markup (a web page saved
 * with the name .xls, which several HR systems export) is `other`, and so is anything with zero bytes outside UTF-16.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'archive';
  if (compoundSignature.every((byte, index) => bytes[index] === byte)) return 'compound';
  if (isUtf16(bytes)) return 'text';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  if (head.includes(0)) return 'other';
  const opening = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return opening === '' || /^(<|%PDF-|\{|Rar!|7z)/.test(opening) ? 'other' : 'text';
}

/** A byte order mark of UTF-16, as Excel writes for “Unicode text”. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
