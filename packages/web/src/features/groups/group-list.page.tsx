import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { fetchGroups } from './api.ts';
import { groupColumns } from './group-columns.tsx';
import { groupsText } from './groups.text.ts';

/** Groups of the cases that the reader may see. */
export function GroupListPage() {
  const text = useText(groupsText);
  return (
    <OfficePage title={text.title} lead={text.lead}>
      <DataTable
        name="groups"
        label={{ zh: groupsText.zh.title, en: groupsText.en.title }}
        columns={groupColumns}
        rowKey={({ cycleId, group }) => `${cycleId} ${group}`}
        rowName={({ group }) => group}
        load={fetchGroups}
        exportAddress="/api/evaluation/groups/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
