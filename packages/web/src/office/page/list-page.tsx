import { useText } from '../../lib/language/language.tsx';
import { DataTable, type DataTableProps } from '../data-table/data-table.tsx';
import { useCan } from '../session/signed-in.tsx';
import { InsideLink } from './inside-link.tsx';
import { OfficePage } from './office-page.tsx';

interface ListWords {
  readonly title: string;
  readonly lead: string;
  readonly empty: string;
  /** What makes a new one. */
  readonly add: string;
}

interface ListPageProps<Row extends { readonly id: string }>
  extends Pick<DataTableProps<Row>, 'columns' | 'rowName' | 'load'> {
  /** Names the list in addresses: `/office/<name>`, `/office/<name>/new`, `/api/<name>/export.xlsx`. */
  readonly name: string;
  readonly text: { readonly zh: ListWords; readonly en: ListWords };
  /** What one has to be allowed to make a new one. */
  readonly addAction: string;
}

/** The screen of a register: its list with filters and export, and the way to a new entry. */
export function ListPage<Row extends { readonly id: string }>({
  name,
  text: both,
  addAction,
  ...table
}: ListPageProps<Row>) {
  const text = useText(both);
  const can = useCan();
  return (
    <OfficePage
      title={text.title}
      lead={text.lead}
      actions={
        can(addAction) && (
          <InsideLink href={`/office/${name}/new`} className="button button-primary">
            {text.add}
          </InsideLink>
        )
      }
    >
      <DataTable
        {...table}
        name={name}
        label={{ zh: both.zh.title, en: both.en.title }}
        rowKey={({ id }) => id}
        exportAddress={`/api/${name}/export.xlsx`}
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
