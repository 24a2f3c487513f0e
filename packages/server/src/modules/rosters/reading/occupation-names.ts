/** What the roster needs of the directory: names of occupations. A `DirectoryEntry` of the engine is one. */
export interface OccupationName {
  readonly occupation: string;
  readonly name: string;
}

/** Codes by name; a name with several codes keeps them all, so that it can be refused as ambiguous. */
export type OccupationNames = ReadonlyMap<string, ReadonlySet<string>>;

export function createOccupationNames(directory: readonly OccupationName[]): OccupationNames {
  const names = new Map<string, Set<string>>();
  for (const { occupation, name } of directory) {
    const key = normalise(name);
    names.set(key, (names.get(key) ?? new Set()).add(occupation));
  }
  return names;
}

export type FoundOccupation =
  | { readonly kind: 'found'; readonly occupation: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] };

const code = /(?<!\d)[1-8]-\d{2}-\d{2}-\d{2}(?!\d)/;

/** A code, `6-31-01-03 电工`, or a name. */
export function findOccupation(names: OccupationNames, text: string): FoundOccupation {
  const plain = names.get(text);
  if (plain?.size === 1) for (const occupation of plain) return { kind: 'found', occupation };
  const written = text.normalize('NFKC').replace(/[‐-―−]/g, '-');
  const match = written.match(code);
  if (match) return { kind: 'found', occupation: match[0] };
  const codes = [...(names.get(normalise(written)) ?? [])];
  const [only] = codes;
  if (only === undefined) return { kind: 'unknown' };
  return codes.length === 1 ? { kind: 'found', occupation: only } : { kind: 'ambiguous', codes };
}

function normalise(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}
