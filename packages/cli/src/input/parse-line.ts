import { type Buffer, isUtf8 } from 'node:buffer';
import type { Line } from './line-splitter.ts';

/** What stood in one place of the input: a JSON value, bytes that are none, or more than is read. */
export type Entry =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly bytes: Buffer }
  | { readonly kind: 'too-long' };

/** Reads one line as JSON; undefined for a blank line. */
export function parseLine(line: Line): Entry | undefined {
  if (line.kind === 'too-long') return { kind: 'too-long' };
  return isBlank(line.bytes) ? undefined : parseJson(line.bytes);
}

/** Reads bytes as one JSON text in UTF-8 (RFC 8259). */
export function parseJson(bytes: Buffer): Entry {
  if (!isUtf8(bytes)) return { kind: 'broken', bytes };
  try {
    return { kind: 'value', value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { kind: 'broken', bytes };
  }
}

export function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a);
}
