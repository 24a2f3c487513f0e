import type { Text } from '@guantong/engine';
import type { Column } from './column.ts';
import type { TableQuery } from './table-query.ts';
import type { Selection } from './use-selection.ts';

/** What rows need to be shown, as a table or as cards. */
export interface TableViewProps<Row> {
  readonly label: Text;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  readonly query: TableQuery;
  readonly onQuery: (query: TableQuery) => void;
  /** Absent where nothing can be done to several rows. */
  readonly selection: Selection<Row> | undefined;
}
