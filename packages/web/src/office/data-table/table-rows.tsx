import { Checkbox } from 'antd';
import { TableFrame } from '../../components/table-frame.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Column } from './column.ts';
import { tableText } from './table.text.ts';
import { withNextSort } from './table-query.ts';
import type { TableViewProps } from './table-view.ts';

/** Rows as a table. */
export function TableRows<Row>(props: TableViewProps<Row>) {
  const { label, columns, rows, rowKey, rowName, selection } = props;
  const text = useText(tableText);
  const say = useSay();
  const chosen = selection === undefined ? 0 : rows.filter(selection.has).length;
  return (
    <TableFrame label={say(label)} wide>
      <table>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="data-table-check">
                <Checkbox
                  aria-label={text.selectPage}
                  checked={chosen === rows.length}
                  indeterminate={chosen > 0 && chosen < rows.length}
                  onChange={() => selection.toggleAll(rows)}
                />
              </th>
            )}
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} {...props} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={selection?.has(row) ? 'data-table-chosen' : undefined}>
              {selection && (
                <td className="data-table-check">
                  <Checkbox
                    aria-label={text.select(rowName(row))}
                    checked={selection.has(row)}
                    onChange={() => selection.toggle(row)}
                  />
                </td>
              )}
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = column.align === 'end' ? 'data-table-end' : undefined;
  if (column.heading) {
    return (
      <th scope="row" className={className}>
        {column.render(row)}
      </th>
    );
  }
  return <td className={className}>{column.render(row)}</td>;
}

interface ColumnHeadProps<Row> extends Pick<TableViewProps<Row>, 'query' | 'onQuery'> {
  readonly column: Column<Row>;
}

function ColumnHead<Row>({ column, query, onQuery }: ColumnHeadProps<Row>) {
  const text = useText(tableText);
  const say = useSay();
  const className = column.align === 'end' ? 'data-table-end' : undefined;
  if (!column.sortable) {
    return (
      <th scope="col" className={className}>
        {say(column.title)}
      </th>
    );
  }
  const sort = query.sort?.key === column.key ? query.sort : undefined;
  const order = sort === undefined ? 'none' : sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={order}>
      <button
        type="button"
        className="data-table-sort"
        title={text.sortBy(say(column.title))}
        onClick={() => onQuery(withNextSort(query, column.key))}
      >
        {say(column.title)}
        <span className={`data-table-arrow data-table-${order}`} aria-hidden="true" />
      </button>
    </th>
  );
}
