import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { fetchCycles } from './api.ts';
import { cycleColumns } from './cycle-columns.tsx';
import { cyclesText } from './cycles.text.ts';

/** Cycles that the acting role can see. */
export function CycleListPage() {
  const text = useText(cyclesText);
  const can = useCan();
  return (
    <OfficePage
      title={text.title}
      lead={text.lead}
      actions={
        can('cycle.draft') && (
          <Link to="/office/cycles/new" className="button button-primary">
            {text.add}
          </Link>
        )
      }
    >
      <DataTable
        name="cycles"
        label={{ zh: cyclesText.zh.title, en: cyclesText.en.title }}
        columns={cycleColumns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        load={fetchCycles}
        exportAddress="/api/cycles/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
