import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { fetchDraws } from './api.ts';
import { drawColumns } from './draw-columns.tsx';
import { drawsText } from './draws.text.ts';

/** Draws of one's own body, or of the bodies in one's region. */
export function DrawListPage() {
  const text = useText(drawsText);
  return (
    <OfficePage title={text.title} lead={text.lead}>
      <DataTable
        name="draws"
        label={{ zh: drawsText.zh.title, en: drawsText.en.title }}
        columns={drawColumns}
        rowKey={({ id }) => id}
        rowName={({ group }) => group}
        load={fetchDraws}
        exportAddress="/api/draws/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
