import type { Problem } from '@guantong/contracts';
import type { z } from 'zod';
import { AppError } from './app-error.ts';

/** Where the input came from: the first part of a problem's pointer. A body has none. */
export type InputPlace = 'query' | 'path' | 'form' | 'body';

/** Checks a body, or query, path or form fields; throws AppError with everything that is wrong. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, place: InputPlace): T {
  const strange = findStrangeText(value, []);
  if (strange !== undefined) {
    const path = pointerTo(place, strange);
    const found = 'a text with such a character';
    throw new AppError('request-invalid', { problems: [{ path, expected: 'no U+0000 and no half of a pair', found }] });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError('request-invalid', {
    problems: result.error.issues.flatMap((issue) => problemsOf(issue, value, place)),
  });
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown, place: InputPlace): readonly Problem[] {
  const pointer = pointerTo(place, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 20).map((key) => ({
      path: `${pointer}/${escapePart(key.slice(0, 60))}`,
      expected: 'no such parameter',
      found: shown(valueAt(value, [key])),
    }));
  }
  const found = isSecret(issue.path.at(-1)) ? 'a value that is not repeated here' : shown(valueAt(value, issue.path));
  return [{ path: pointer, expected: issue.message, found }];
}

function pointerTo(place: InputPlace, path: readonly PropertyKey[]): string {
  const root = place === 'body' ? [''] : ['', place];
  return [...root, ...path.map((part) => escapePart(String(part)))].join('/');
}

/** Where a text or a key stands that PostgreSQL keeps neither as text nor in JSON; bodies are no deeper than 64 levels. */
function findStrangeText(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return isStrange(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    if (isStrange(key)) return path;
    const found = findStrangeText(part, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

// Cs: a surrogate without the other half of its pair.
function isStrange(text: string): boolean {
  return text.includes('\0') || /\p{Cs}/u.test(text);
}

/** What no answer repeats. */
const secrets: ReadonlySet<PropertyKey> = new Set(['password', 'current', 'next', 'code', 'residentId']);

function isSecret(field: PropertyKey | undefined): boolean {
  return field !== undefined && secrets.has(field);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, part) => (typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined),
    value,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return (typeof value === 'string' ? `"${value.slice(0, 60)}"` : (JSON.stringify(value) ?? typeof value)).slice(0, 80);
}

function escapePart(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
