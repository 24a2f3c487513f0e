import './data-table.css';
import type { Text } from '@guantong/engine';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { failureOf } from '../../lib/fetch-json.ts';
import { useText } from '../../lib/language/language.tsx';
import { useNarrow } from '../../lib/use-narrow.ts';
import type { ListPage } from '../api/read-answer.ts';
import { ProblemState } from '../states/problem-state.tsx';
import type { BatchAction } from './batch-action.ts';
import { BatchBar } from './batch-bar.tsx';
import type { Column } from './column.ts';
import { shownColumns } from './column-settings.ts';
import { FilterBar } from './filter-bar.tsx';
import { tableText } from './table.text.ts';
import { TableCards } from './table-cards.tsx';
import { TablePager } from './table-pager.tsx';
import { tableQueryToParams } from './table-query.ts';
import { TableRows } from './table-rows.tsx';
import { TableTools } from './table-tools.tsx';
import { useColumnSettings } from './use-column-settings.ts';
import { useSelection } from './use-selection.ts';
import { useTableQuery } from './use-table-query.ts';

export interface DataTableProps<Row> {
  /** Names the table in this browser's settings and in the cache; one name a list. */
  readonly name: string;
  readonly label: Text;
  /** A constant: a list that is made anew at each rendering asks the server anew. */
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What a row is called where it is selected or acted on. */
  readonly rowName: (row: Row) => string;
  /** Loads one page; the parameters are those of the interface: page, size, sort and the filters. */
  readonly load: (params: URLSearchParams, signal: AbortSignal) => Promise<ListPage<Row>>;
  /** Address of the list as xlsx; it takes the same filters. */
  readonly exportAddress?: string;
  readonly batchActions?: readonly BatchAction<Row>[];
  /** Stands at the end of the tools: what makes a new row, for example. */
  readonly tools?: ReactNode;
  /** Said when the list is empty without any filter. */
  readonly empty?: ReactNode;
}

/** A list of the back office: filters, order and page live in the address; rows become cards on a narrow screen. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, label, columns, rowKey, rowName, load, exportAddress, batchActions = [], tools, empty } = props;
  const text = useText(tableText);
  const narrow = useNarrow();
  const [query, change] = useTableQuery(columns);
  const [settings, setSettings] = useColumnSettings(name, columns);
  const selection = useSelection<Row>(rowKey);
  const params = tableQueryToParams(query);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['table', name, params.toString()],
    queryFn: ({ signal }) => load(params, signal),
    placeholderData: keepPreviousData,
  });
  const filtered = Object.keys(query.filters).length > 0;
  const shown = shownColumns(columns, settings);
  const View = narrow ? TableCards : TableRows;
  if (isForbidden(error)) return <ProblemState error={error} />;
  return (
    <div className="data-table stack" aria-busy={isPlaceholderData || undefined}>
      <FilterBar columns={columns} query={query} onChange={change} />
      <TableTools
        {...{ columns, query, settings, exportAddress, narrow }}
        total={data?.total}
        more={data?.more ?? false}
        onQuery={change}
        onSettings={setSettings}
      >
        {tools}
      </TableTools>
      {batchActions.length > 0 && (
        <BatchBar {...{ selection, rowKey, rowName }} actions={batchActions} onDone={() => refetch()} />
      )}
      {error !== null && <ProblemState error={error} onRetry={refetch} />}
      {error === null && data === undefined && <LoadingState />}
      {error === null && data?.items.length === 0 && (
        <EmptyState title={filtered ? text.emptyFilteredTitle : text.emptyTitle}>{!filtered && empty}</EmptyState>
      )}
      {error === null && data !== undefined && data.items.length > 0 && (
        <>
          <View
            {...{ rowKey, rowName, query }}
            label={label}
            columns={shown}
            rows={data.items}
            selection={batchActions.length > 0 ? selection : undefined}
            onQuery={change}
          />
          <TablePager query={query} total={data.total} more={data.more ?? false} onChange={change} />
        </>
      )}
    </div>
  );
}

// Whoever may not see the list needs neither its filters nor its export.
function isForbidden(error: unknown): boolean {
  if (error === null) return false;
  const failure = failureOf(error);
  return failure.kind === 'refused' && failure.status === 403;
}
