/** The part of an address after `?` as plain words, `state=accepted&page=2`: every value is a string, nothing is JSON. */
export type PlainSearch = Readonly<Record<string, string>>;

export function parseSearch(search: string): PlainSearch {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Leaves out what is empty. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).flatMap(([key, value]) =>
    value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
  );
  const written = new URLSearchParams(given).toString();
  return written === '' ? '' : `?${written}`;
}
