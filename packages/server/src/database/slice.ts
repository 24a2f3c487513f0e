/** Part of a list: rows to pass over, and how many at most. */
export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** The page of a list that was asked for, from 1. */
export interface Page {
  readonly page: number;
  readonly size: number;
}

const PART = 1_000;

/** All rows of a list in its order, read a part at a time: what an export may hold in memory is bounded. */
export async function* inParts<Row>(list: (slice: Slice) => Promise<readonly Row[]>): AsyncGenerator<Row> {
  for (let offset = 0; ; offset += PART) {
    const rows = await list({ offset, limit: PART });
    yield* rows;
    if (rows.length < PART) return;
  }
}
