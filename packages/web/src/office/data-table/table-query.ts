import type { Column } from './column.ts';

/** What part of a list is asked for. */
export interface TableQuery {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly sort: TableSort | undefined;
  /** By the name of the address and of the interface; never empty. */
  readonly filters: Readonly<Record<string, string>>;
}

export interface TableSort {
  readonly key: string;
  readonly descending: boolean;
}

export const pageSizes = [20, 50, 100] as const;
const defaultSize = pageSizes[0];

/** Reads an address; what it says that the table does not know is left alone, what cannot be is the default. */
export function readTableQuery(
  search: Readonly<Record<string, unknown>>,
  columns: readonly Column<never>[],
): TableQuery {
  const page = Number(search.page ?? 1);
  const size = pageSizes.find((each) => each === Number(search.size)) ?? defaultSize;
  const filters = filterNames(columns).flatMap((name) => {
    const value = search[name];
    return value === undefined || value === '' ? [] : [[name, String(value)]];
  });
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    size,
    sort: readSort(search.sort, columns),
    filters: Object.fromEntries(filters),
  };
}

/** The query as parameters of the interface: `page=1&size=20&sort=-submittedAt&state=accepted`. */
export function tableQueryToParams(query: TableQuery): URLSearchParams {
  const { page, size } = query;
  return new URLSearchParams({ page: String(page), size: String(size), ...sortAndFilters(query) });
}

/** The same list whole, as a file: filters and order without pages. */
export function tableQueryToExportParams(query: TableQuery): URLSearchParams {
  return new URLSearchParams(sortAndFilters(query));
}

/** The query as it stands in the address; what is as ever is not said. */
export function tableQueryToSearch(query: TableQuery): Readonly<Record<string, string>> {
  return {
    ...sortAndFilters(query),
    ...(query.page === 1 ? {} : { page: String(query.page) }),
    ...(query.size === defaultSize ? {} : { size: String(query.size) }),
  };
}

/** All parameters of the address that a table takes for itself. */
export function tableParameters(columns: readonly Column<never>[]): readonly string[] {
  return ['page', 'size', 'sort', ...filterNames(columns)];
}

/** Another filter begins at the first page. */
export function withFilter(query: TableQuery, name: string, value: string): TableQuery {
  const { [name]: _before, ...others } = query.filters;
  return { ...query, page: 1, filters: value === '' ? others : { ...others, [name]: value } };
}

/** Ascending, descending, as it comes. */
export function withNextSort(query: TableQuery, key: string): TableQuery {
  const { sort } = query;
  const next = sort?.key !== key ? { key, descending: false } : sort.descending ? undefined : { key, descending: true };
  return { ...query, page: 1, sort: next };
}

function readSort(value: unknown, columns: readonly Column<never>[]): TableSort | undefined {
  if (typeof value !== 'string') return undefined;
  const descending = value.startsWith('-');
  const key = descending ? value.slice(1) : value;
  return columns.some((column) => column.key === key && column.sortable) ? { key, descending } : undefined;
}

function sortAndFilters({ sort, filters }: TableQuery): Readonly<Record<string, string>> {
  return sort === undefined ? filters : { ...filters, sort: `${sort.descending ? '-' : ''}${sort.key}` };
}

function filterNames(columns: readonly Column<never>[]): readonly string[] {
  return columns.flatMap(({ key, filter }) => {
    if (filter === undefined) return [];
    return filter.kind === 'days' ? [`${key}From`, `${key}To`] : [key];
  });
}
