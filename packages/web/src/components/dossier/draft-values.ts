import type { Draft } from './field-spec.ts';

/** The typed text as one of a closed list. */
export function pick<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
  return values.find((value) => value === text);
}

/** A property for a text that was given, none for an empty one. */
export function given<Key extends string>(key: Key, text: string | undefined): { readonly [_ in Key]?: string } {
  return text === undefined || text === '' ? {} : ({ [key]: text } as { [_ in Key]: string });
}

export function givenChoice<Key extends string, T extends string>(
  key: Key,
  values: readonly T[],
  text: string | undefined,
): { readonly [_ in Key]?: T } {
  const value = pick(values, text);
  return value === undefined ? {} : ({ [key]: value } as { [_ in Key]: T });
}

export function givenNumber<Key extends string>(key: Key, text: string | undefined): { readonly [_ in Key]?: number } {
  const value = Number(text);
  return text === undefined || text === '' || !Number.isFinite(value)
    ? {}
    : ({ [key]: value } as { [_ in Key]: number });
}

export function givenBoolean<Key extends string>(
  key: Key,
  text: string | undefined,
): { readonly [_ in Key]?: boolean } {
  if (text !== 'yes' && text !== 'no') return {};
  return { [key]: text === 'yes' } as { [_ in Key]: boolean };
}

/** A record's plain values as the texts of its form; nested values are left to the caller. */
export function draftOf(record: object): Draft {
  const entries = Object.entries(record).flatMap(([key, value]) => {
    if (typeof value === 'boolean') return [[key, value ? 'yes' : 'no'] as const];
    return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)] as const] : [];
  });
  return Object.fromEntries(entries);
}
