import { SettingOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Column } from './column.ts';
import { ColumnDialog } from './column-dialog.tsx';
import type { ColumnSettings } from './column-settings.ts';
import { ExportButton } from './export-button.tsx';
import { tableText } from './table.text.ts';
import { type TableQuery, tableQueryToExportParams } from './table-query.ts';

interface TableToolsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly query: TableQuery;
  readonly settings: ColumnSettings;
  readonly narrow: boolean;
  readonly total: number | undefined;
  /** There are more than `total`. */
  readonly more: boolean;
  readonly exportAddress: string | undefined;
  readonly onQuery: (query: TableQuery) => void;
  readonly onSettings: (settings: ColumnSettings | undefined) => void;
  readonly children: ReactNode;
}

/** What can be done with the list as a whole. */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { columns, query, settings, narrow, total, more, exportAddress, onQuery, onSettings, children } = props;
  const text = useText(tableText);
  const [open, setOpen] = useState(false);
  return (
    <div className="row row-apart">
      <span className="soft" role="status">
        {total !== undefined && text.total(total, more)}
      </span>
      <div className="row row-tight">
        {narrow && <SortSelect columns={columns} query={query} onQuery={onQuery} />}
        <Button icon={<SettingOutlined aria-hidden />} onClick={() => setOpen(true)}>
          {text.columns}
        </Button>
        {exportAddress !== undefined && (
          <ExportButton
            address={`${exportAddress}${exportAddress.includes('?') ? '&' : '?'}${tableQueryToExportParams(query)}`}
            {...(total === undefined ? {} : { title: text.exportHint(total, more) })}
          />
        )}
        {children}
      </div>
      {open && (
        <ColumnDialog columns={columns} settings={settings} onChange={onSettings} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

interface SortSelectProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly query: TableQuery;
  readonly onQuery: (query: TableQuery) => void;
}

// Cards have no heads to click on.
function SortSelect<Row>({ columns, query, onQuery }: SortSelectProps<Row>) {
  const text = useText(tableText);
  const say = useSay();
  const sortable = columns.filter((column) => column.sortable);
  if (sortable.length === 0) return null;
  const options = sortable.flatMap(({ key, title }) => [
    { value: key, label: `${say(title)} · ${text.ascending}` },
    { value: `-${key}`, label: `${say(title)} · ${text.descending}` },
  ]);
  const value = query.sort === undefined ? '' : `${query.sort.descending ? '-' : ''}${query.sort.key}`;
  return (
    <Select
      className="data-table-order"
      aria-label={text.sort}
      value={value}
      popupMatchSelectWidth={false}
      options={[{ value: '', label: text.noSort }, ...options]}
      onChange={(next) => {
        const sort = next === '' ? undefined : { key: next.replace(/^-/, ''), descending: next.startsWith('-') };
        onQuery({ ...query, page: 1, sort });
      }}
    />
  );
}
