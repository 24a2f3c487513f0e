import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FilterOption } from '../../office/data-table/column.ts';
import { accessTableQuery } from '../access/api.ts';

/** The roles of the house by name, as the access table has them. */
export function useRoleOptions(): readonly FilterOption[] {
  const { data } = useQuery(accessTableQuery);
  return useMemo(() => data?.roles.map(({ role, name }) => ({ value: role, title: name })) ?? [], [data]);
}
