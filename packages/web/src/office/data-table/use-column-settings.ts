import { useState } from 'react';
import type { Column } from './column.ts';
import { type ColumnSettings, initialSettings, readColumnSettings, writeColumnSettings } from './column-settings.ts';

/** The reader's settings of a table; `undefined` goes back to the table's own. */
export function useColumnSettings(
  table: string,
  columns: readonly Column<never>[],
): readonly [ColumnSettings, (settings: ColumnSettings | undefined) => void] {
  const [settings, setSettings] = useState(() => readColumnSettings(table) ?? initialSettings(columns));
  return [
    settings,
    (next = initialSettings(columns)) => {
      setSettings(next);
      writeColumnSettings(table, next);
    },
  ];
}
