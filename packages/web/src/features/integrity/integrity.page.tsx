import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { fetchBans } from './api.ts';
import { banColumns } from './ban-columns.tsx';
import { integrityText } from './integrity.text.ts';

/** The integrity ledger of the region of a bureau. */
export function IntegrityPage() {
  const text = useText(integrityText);
  return (
    <OfficePage title={text.title} lead={text.lead}>
      <DataTable
        name="integrity-bans"
        label={{ zh: integrityText.zh.title, en: integrityText.en.title }}
        columns={banColumns}
        rowKey={({ id }) => id}
        rowName={({ person }) => person.name}
        load={fetchBans}
        exportAddress="/api/integrity-bans/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
