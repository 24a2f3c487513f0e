import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { fetchSheets } from './api.ts';
import { sheetColumns } from './sheet-columns.tsx';
import { sheetsText } from './sheets.text.ts';

const ownColumns = sheetColumns(true);
const allColumns = sheetColumns(false);

/** The desk of an expert: the cases assigned; of a body all of its sheets. */
export function SheetListPage() {
  const text = useText(sheetsText);
  const isOwn = useCan()('sheet.fill');
  return (
    <OfficePage title={text.title} lead={isOwn ? text.leadOwn : text.lead}>
      <DataTable
        name="sheets"
        label={{ zh: sheetsText.zh.title, en: sheetsText.en.title }}
        columns={isOwn ? ownColumns : allColumns}
        rowKey={({ id }) => id}
        rowName={({ caseCode }) => caseCode}
        load={fetchSheets}
        exportAddress="/api/evaluation/sheets/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
