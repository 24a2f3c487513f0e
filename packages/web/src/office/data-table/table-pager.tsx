import { Pagination } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { useNarrow } from '../../lib/use-narrow.ts';
import { tableText } from './table.text.ts';
import { pageSizes, type TableQuery } from './table-query.ts';

interface TablePagerProps {
  readonly query: TableQuery;
  readonly total: number;
  /** There are more than `total`; they are reached by filters, not by pages. */
  readonly more: boolean;
  readonly onChange: (query: TableQuery) => void;
}

export function TablePager({ query, total, more, onChange }: TablePagerProps) {
  const text = useText(tableText);
  const narrow = useNarrow();
  return (
    <Pagination
      className="data-table-pager"
      current={query.page}
      pageSize={query.size}
      total={total}
      showTotal={() => text.total(total, more)}
      simple={narrow}
      showSizeChanger={!narrow && total > pageSizes[0] ? { 'aria-label': text.total(total, more) } : false}
      pageSizeOptions={[...pageSizes]}
      onChange={(page, size) => onChange({ ...query, page: size === query.size ? page : 1, size })}
    />
  );
}
