import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import {
  readTableQuery,
  tableQueryToExportParams,
  tableQueryToParams,
  tableQueryToSearch,
  withFilter,
  withNextSort,
} from './table-query.ts';

const title = { zh: '列', en: 'Column' };
const columns: readonly Column<never>[] = [
  { key: 'name', title, render: () => null, sortable: true, filter: { kind: 'text' } },
  { key: 'state', title, render: () => null, filter: { kind: 'choice', options: [] } },
  { key: 'submittedAt', title, render: () => null, sortable: true, filter: { kind: 'days' } },
];

test('an address says page, order and filters, and nothing that is as ever', () => {
  const search = {
    page: '3',
    size: '50',
    sort: '-submittedAt',
    state: 'accepted,grouped',
    submittedAtFrom: '2026-01-01',
  };
  const query = readTableQuery({ ...search, other: 'x' }, columns);
  expect(query.sort).toEqual({ key: 'submittedAt', descending: true });
  expect(query.filters).toEqual({ state: 'accepted,grouped', submittedAtFrom: '2026-01-01' });
  expect(tableQueryToSearch(query)).toEqual(search);
  expect(tableQueryToSearch(readTableQuery({}, columns))).toEqual({});
});

test('an address that cannot be is the default', () => {
  const query = readTableQuery({ page: '-2', size: '7', sort: 'state' }, columns);
  expect(query).toEqual({ page: 1, size: 20, sort: undefined, filters: {} });
});

test('the interface is always told the page; an export is the whole of what is filtered', () => {
  const query = readTableQuery({ page: '2', name: '张', sort: 'name' }, columns);
  expect(tableQueryToParams(query).toString()).toBe(`page=2&size=20&name=${encodeURIComponent('张')}&sort=name`);
  expect(tableQueryToExportParams(query).toString()).toBe(`name=${encodeURIComponent('张')}&sort=name`);
});

test('another filter or order begins at the first page', () => {
  const query = readTableQuery({ page: '4', name: '张' }, columns);
  expect(withFilter(query, 'name', '')).toEqual({ page: 1, size: 20, sort: undefined, filters: {} });
  const sorts = [1, 2, 3].reduce<readonly (typeof query)[]>(
    (all) => [...all, withNextSort(all.at(-1) ?? query, 'name')],
    [],
  );
  expect(sorts.map(({ sort }) => sort)).toEqual([
    { key: 'name', descending: false },
    { key: 'name', descending: true },
    undefined,
  ]);
  expect(sorts[0]?.page).toBe(1);
});
