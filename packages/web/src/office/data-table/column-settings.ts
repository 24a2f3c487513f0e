import type { Column } from './column.ts';

/** Which columns a reader wants to see, in which order; kept in this browser under the table's name. */
export interface ColumnSettings {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}

/** All columns in the order of the settings; columns that are newer than the settings follow at their own place's end. */
export function arrangeColumns<Row>(
  columns: readonly Column<Row>[],
  { order }: ColumnSettings,
): readonly Column<Row>[] {
  const rank = ({ key }: Column<Row>) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

/** A column that names the row cannot be hidden. */
export function shownColumns<Row>(columns: readonly Column<Row>[], settings: ColumnSettings): readonly Column<Row>[] {
  return arrangeColumns(columns, settings).filter(({ key, heading }) => heading || !settings.hidden.includes(key));
}

export function initialSettings(columns: readonly Column<never>[]): ColumnSettings {
  return {
    order: columns.map(({ key }) => key),
    hidden: columns.filter(({ hidden }) => hidden).map(({ key }) => key),
  };
}

/** Moves a column one place up (-1) or down (1). */
export function moveColumn(settings: ColumnSettings, key: string, by: -1 | 1): ColumnSettings {
  const from = settings.order.indexOf(key);
  const to = from + by;
  if (from === -1 || to < 0 || to >= settings.order.length) return settings;
  const order = [...settings.order];
  order.splice(from, 1);
  order.splice(to, 0, key);
  return { ...settings, order };
}

export function toggleColumn(settings: ColumnSettings, key: string): ColumnSettings {
  const hidden = settings.hidden.includes(key)
    ? settings.hidden.filter((each) => each !== key)
    : [...settings.hidden, key];
  return { ...settings, hidden };
}

export function readColumnSettings(table: string): ColumnSettings | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey(table)) ?? 'null');
    return isSettings(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function writeColumnSettings(table: string, settings: ColumnSettings): void {
  try {
    localStorage.setItem(storageKey(table), JSON.stringify(settings));
  } catch {
    // Private windows may refuse; the settings then live as long as the page.
  }
}

function storageKey(table: string): string {
  return `guantong.table.${table}`;
}

function isSettings(value: unknown): value is ColumnSettings {
  if (typeof value !== 'object' || value === null || !('order' in value) || !('hidden' in value)) return false;
  return [value.order, value.hidden].every(
    (list) => Array.isArray(list) && list.every((each) => typeof each === 'string'),
  );
}
