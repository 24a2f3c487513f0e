import { ListPage } from '../../office/page/list-page.tsx';
import { fetchExperts } from './api.ts';
import { expertColumns } from './expert-columns.tsx';
import { expertsText } from './experts.text.ts';

/** The pool of experts. */
export function ExpertListPage() {
  return (
    <ListPage
      name="experts"
      text={expertsText}
      columns={expertColumns}
      rowName={({ name }) => name}
      load={fetchExperts}
      addAction="expert.admit"
    />
  );
}
