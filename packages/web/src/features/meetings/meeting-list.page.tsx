import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { fetchMeetings } from './api.ts';
import { meetingColumns } from './meeting-columns.tsx';
import { meetingsText } from './meetings.text.ts';

/** Meetings of one's own body or region; an expert's own. */
export function MeetingListPage() {
  const text = useText(meetingsText);
  return (
    <OfficePage title={text.title} lead={text.lead}>
      <DataTable
        name="meetings"
        label={{ zh: meetingsText.zh.title, en: meetingsText.en.title }}
        columns={meetingColumns}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        load={fetchMeetings}
        exportAddress="/api/meetings/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}
