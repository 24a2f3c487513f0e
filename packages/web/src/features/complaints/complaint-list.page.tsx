import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { fetchComplaints } from './api.ts';
import { complaintColumns } from './complaint-columns.tsx';
import { complaintsText } from './complaints.text.ts';

/** Complaints of the body or the region. */
export function ComplaintListPage() {
  const text = useText(complaintsText);
  return (
    <OfficePage title={text.title} lead={text.lead}>
      <DataTable
        name="complaints"
        label={{ zh: complaintsText.zh.title, en: complaintsText.en.title }}
        columns={complaintColumns}
        rowKey={({ id }) => id}
        rowName={({ number }) => number}
        load={fetchComplaints}
        exportAddress="/api/complaints/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
