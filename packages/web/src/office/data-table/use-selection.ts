import { useState } from 'react';

/** The rows a reader chose; they stay chosen on other pages and under other filters. */
export interface Selection<Row> {
  readonly rows: readonly Row[];
  readonly has: (row: Row) => boolean;
  readonly toggle: (row: Row) => void;
  /** Chooses all of these, or none of them when all are chosen. */
  readonly toggleAll: (rows: readonly Row[]) => void;
  readonly clear: () => void;
}

export function useSelection<Row>(rowKey: (row: Row) => string): Selection<Row> {
  const [byKey, setByKey] = useState<ReadonlyMap<string, Row>>(new Map());
  const has = (row: Row) => byKey.has(rowKey(row));
  return {
    rows: [...byKey.values()],
    has,
    toggle: (row) => setByKey(has(row) ? without(byKey, [rowKey(row)]) : new Map([...byKey, [rowKey(row), row]])),
    toggleAll: (rows) =>
      setByKey(
        rows.every(has)
          ? without(byKey, rows.map(rowKey))
          : new Map([...byKey, ...rows.map((row) => [rowKey(row), row] as const)]),
      ),
    clear: () => setByKey(new Map()),
  };
}

function without<Row>(byKey: ReadonlyMap<string, Row>, keys: readonly string[]): ReadonlyMap<string, Row> {
  return new Map([...byKey].filter(([key]) => !keys.includes(key)));
}
