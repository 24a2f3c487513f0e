import type { Text } from '@guantong/engine';
import { type ParsedRequest, type ParseOptions, parseAssessmentRequest } from './parse-assessment-request.ts';
import { ProblemList } from './structure/problem-list.ts';

/**
 * Reads one line of NDJSON, as text or as UTF-8 bytes, into a request. What is not UTF-8 or not JSON is one problem with
 * the path "". A byte order mark at the start is passed over. Of duplicate keys the last one counts.
 */
export function parseNdjsonLine(line: string | Uint8Array, options: ParseOptions = {}): ParsedRequest {
  const text = typeof line === 'string' ? line : decodeUtf8(line);
  if (text === undefined) return unreadable({ zh: '不是有效的 UTF-8 编码', en: 'bytes that are not UTF-8' }, options);
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    return unreadable(notJson(text, error), options);
  }
  return parseAssessmentRequest(value, options);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// The parser's own message repeats the text around the error; only its position is safe to pass on.
function notJson(text: string, error: unknown): Text {
  if (text.trim() === '') return { zh: '空行', en: 'an empty line' };
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  if (position === undefined) return { zh: '不是 JSON 的文本', en: 'text that is not JSON' };
  const character = Number(position) + 1;
  return { zh: `第 ${character} 个字符处不符合 JSON`, en: `text that stops being JSON at character ${character}` };
}

function unreadable(found: Text, { language = 'en' }: ParseOptions): ParsedRequest {
  const problems = new ProblemList(language);
  problems.add({ path: [], expected: { zh: 'UTF-8 编码的 JSON 请求', en: 'a request as JSON in UTF-8' }, found });
  return { ok: false, problems: problems.problems };
}
