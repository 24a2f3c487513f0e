import { toCanonicalJson } from './canonical-json.ts';
import type { FormProblem } from './check-record.ts';

/** A line of a file of proofs: its value, undefined where it is not JSON, and what is wrong with its text. */
export interface CanonicalLine {
  readonly value: unknown;
  readonly problem: FormProblem | undefined;
}

/**
 * Reads a line that must be the canonical JSON of its value, byte for byte: so no other reader can see in it a repeated
 * name, a number or a space that was not hashed. Null stands for a line that is not UTF-8 or too long to be read.
 */
export function readCanonicalLine(line: string | null): CanonicalLine {
  if (line === null) return { value: undefined, problem: { expected, found: unreadable } };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { value: undefined, problem: { expected, found: line === '' ? emptyLine : notJson } };
  }
  const canonical = toCanonicalJson(value);
  if (canonical.ok && canonical.text === line) return { value, problem: undefined };
  return { value, problem: { expected, found: canonical.ok ? otherText(line, canonical.text) : notCanonical } };
}

const expected = { zh: '一行规范 JSON（RFC 8785）', en: 'a line of canonical JSON (RFC 8785)' };
const unreadable = { zh: '无法读取的字节', en: 'bytes that cannot be read' };
const emptyLine = { zh: '空行', en: 'an empty line' };
const notJson = { zh: '不是 JSON 的文本', en: 'text that is not JSON' };
const notCanonical = { zh: '规范 JSON 无法表示的内容', en: 'what canonical JSON cannot say' };

function otherText(line: string, canonical: string): FormProblem['found'] {
  let at = 0;
  while (at < line.length && line[at] === canonical[at]) at += 1;
  return { zh: `第 ${at + 1} 个字符起不同`, en: `a text that differs from character ${at + 1}` };
}
