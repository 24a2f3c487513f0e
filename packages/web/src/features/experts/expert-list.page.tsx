import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { fetchExperts } from './api.ts';
import { expertColumns } from './expert-columns.tsx';
import { expertsText } from './experts.text.ts';

/** The pool of experts. */
export function ExpertListPage() {
  const text = useText(expertsText);
  const can = useCan();
  return (
    <OfficePage
      title={text.title}
      lead={text.lead}
      actions={
        can('expert.admit') && (
          <Link to="/office/experts/new" className="button button-primary">
            {text.add}
          </Link>
        )
      }
    >
      <DataTable
        name="experts"
        label={{ zh: expertsText.zh.title, en: expertsText.en.title }}
        columns={expertColumns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        load={fetchExperts}
        exportAddress="/api/experts/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
