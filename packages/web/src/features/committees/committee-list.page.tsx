import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { fetchCommittees } from './api.ts';
import { committeeColumns } from './committee-columns.tsx';
import { committeesText } from './committees.text.ts';

/** Committees of one's own body, or of the bodies in one's region. */
export function CommitteeListPage() {
  const text = useText(committeesText);
  const can = useCan();
  return (
    <OfficePage
      title={text.title}
      lead={text.lead}
      actions={
        can('committee.draft') && (
          <Link to="/office/committees/new" className="button button-primary">
            {text.add}
          </Link>
        )
      }
    >
      <DataTable
        name="committees"
        label={{ zh: committeesText.zh.title, en: committeesText.en.title }}
        columns={committeeColumns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        load={fetchCommittees}
        exportAddress="/api/committees/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
