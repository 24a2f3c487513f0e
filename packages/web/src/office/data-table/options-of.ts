import type { Text } from '@guantong/engine';
import type { FilterOption } from './column.ts';

/** The values that a record of names knows, as options of a filter. */
export function optionsOf(names: Readonly<Record<string, Text>>): readonly FilterOption[] {
  return Object.entries(names).map(([value, title]) => ({ value, title }));
}
