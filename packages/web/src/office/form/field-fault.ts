import type { Problem } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

/** Something in a form that cannot be sent as it is: where, what belongs there, and what stands there. */
export interface FieldFault {
  /** As the interface names it: `/blueprint/2/count`. */
  readonly path: string;
  readonly expected: Text;
  readonly found: string;
}

/** A field of a form in words, by its path; `*` stands for a place in a list. */
export type FieldWords = Readonly<Record<string, { readonly name: Text; readonly expected: Text }>>;

interface Issue {
  readonly path: readonly PropertyKey[];
}

/** What a schema finds wrong with a form, at its fields, each once. A field without words is named by its own key. */
export function issuesToFaults(issues: readonly Issue[], input: unknown, words: FieldWords): readonly FieldFault[] {
  const byPath = new Map<string, FieldFault>();
  for (const { path } of issues) {
    const at = pointerOf(path);
    const known = wordsOf(words, path);
    const expected = known?.expected ?? { zh: '按说明填写', en: 'what the form asks for' };
    if (!byPath.has(at)) byPath.set(at, { path: at, expected, found: shown(valueAt(input, path)) });
  }
  return [...byPath.values()];
}

/** What the server refused, at the fields of the form; its words hold both languages, `中文 · English`. */
export function problemsToFaults(problems: readonly Problem[]): readonly FieldFault[] {
  return problems.map(({ path, expected, found }) => {
    const [zh = expected, ...rest] = expected.split(' · ');
    return { path, expected: { zh, en: rest.join(' · ') || zh }, found };
  });
}

/** Whether a field has words, so that what is wrong with it is said there. */
export function isNamed(path: string, words: FieldWords): boolean {
  return wordsOf(words, path.split('/').slice(1)) !== undefined;
}

/** The fields that faults are at, by their names, each once. */
export function faultyNames(faults: readonly FieldFault[], words: FieldWords): readonly Text[] {
  const names = faults.flatMap(({ path }) => wordsOf(words, path.split('/').slice(1))?.name ?? []);
  return names.filter(({ zh }, at) => names.findIndex((each) => each.zh === zh) === at);
}

/** The words of a path, else of what it is a part of. */
function wordsOf(words: FieldWords, path: readonly PropertyKey[]): FieldWords[string] | undefined {
  const general = path.map((part) => (/^\d+$/.test(String(part)) ? '*' : String(part)));
  for (let length = general.length; length > 0; length -= 1) {
    const known = words[`/${general.slice(0, length).join('/')}`];
    if (known !== undefined) return known;
  }
  return undefined;
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part)}`).join('');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    input,
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 40);
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) && value.length > 0 ? String(value.length) : '';
}
