import { ListPage } from '../../office/page/list-page.tsx';
import { fetchCommittees } from './api.ts';
import { committeeColumns } from './committee-columns.tsx';
import { committeesText } from './committees.text.ts';

/** Committees of one's own body, or of the bodies in one's region. */
export function CommitteeListPage() {
  return (
    <ListPage
      name="committees"
      text={committeesText}
      columns={committeeColumns}
      rowName={({ name }) => name}
      load={fetchCommittees}
      addAction="committee.draft"
    />
  );
}
