import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { useNarrow } from '../../lib/use-narrow.ts';
import type { Column } from './column.ts';
import { FilterField } from './filter-field.tsx';
import { tableText } from './table.text.ts';
import { type TableQuery, withFilter } from './table-query.ts';

interface FilterBarProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly query: TableQuery;
  readonly onChange: (query: TableQuery, how?: 'replace') => void;
}

/** The filters of a list; on a narrow screen they unfold. */
export function FilterBar<Row>({ columns, query, onChange }: FilterBarProps<Row>) {
  const text = useText(tableText);
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  const given = Object.keys(query.filters).length;
  const filtered = columns.filter(({ filter }) => filter !== undefined);
  if (filtered.length === 0) return null;
  const shown = !narrow || unfolded;
  return (
    <search className="data-filters" aria-label={text.filters}>
      {narrow && (
        <Button icon={<FilterOutlined aria-hidden />} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {text.filters}
          {given > 0 && ` (${given})`}
        </Button>
      )}
      {shown &&
        filtered.map((column) => (
          <FilterField
            key={column.key}
            column={column}
            filters={query.filters}
            // A text typed letter by letter is one step of the history, not many.
            onChange={(name, value) =>
              onChange(withFilter(query, name, value), column.filter?.kind === 'text' ? 'replace' : undefined)
            }
          />
        ))}
      {shown && given > 0 && (
        <Button type="link" onClick={() => onChange({ ...query, page: 1, filters: {} })}>
          {text.clearFilters}
        </Button>
      )}
    </search>
  );
}
