import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Column } from './column.ts';
import { readTableQuery, type TableQuery, tableParameters, tableQueryToSearch } from './table-query.ts';

type ChangeQuery = (query: TableQuery, how?: 'replace') => void;

/** The query as the address has it: going back, reloading and passing the address on give the same list. */
export function useTableQuery(columns: readonly Column<never>[]): readonly [TableQuery, ChangeQuery] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const query = useMemo(() => readTableQuery(search, columns), [search, columns]);
  const change: ChangeQuery = (next, how) => {
    const own = new Set(tableParameters(columns));
    const others = Object.fromEntries(Object.entries(search).filter(([name]) => !own.has(name)));
    void navigate({
      to: '.',
      search: { ...others, ...tableQueryToSearch(next) },
      replace: how === 'replace',
      resetScroll: false,
    });
  };
  return [query, change];
}
