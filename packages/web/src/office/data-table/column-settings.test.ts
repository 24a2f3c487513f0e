import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { arrangeColumns, initialSettings, moveColumn, shownColumns, toggleColumn } from './column-settings.ts';

const column = (key: string, more: Partial<Column<never>> = {}): Column<never> => ({
  key,
  title: { zh: key, en: key },
  render: () => null,
  ...more,
});
const columns = [column('name', { heading: true }), column('state'), column('due'), column('id', { hidden: true })];
const keys = (list: readonly Column<never>[]) => list.map(({ key }) => key).join(' ');

test('columns are shown in the order and choice of the reader', () => {
  const settings = initialSettings(columns);
  expect(keys(shownColumns(columns, settings))).toBe('name state due');
  const changed = toggleColumn(toggleColumn(moveColumn(settings, 'due', -1), 'id'), 'state');
  expect(keys(shownColumns(columns, changed))).toBe('name due id');
});

test('the column that names the row stays, a column at the edge does not move further', () => {
  const settings = toggleColumn(initialSettings(columns), 'name');
  expect(keys(shownColumns(columns, settings))).toBe('name state due');
  expect(moveColumn(settings, 'name', -1)).toEqual(settings);
  expect(moveColumn(settings, 'id', 1)).toEqual(settings);
});

test('a column newer than the settings is there, at the end', () => {
  expect(keys(arrangeColumns([column('new'), ...columns], initialSettings(columns)))).toBe('name state due id new');
});
