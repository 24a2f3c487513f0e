import { ListPage } from '../../office/page/list-page.tsx';
import { fetchCycles } from './api.ts';
import { cycleColumns } from './cycle-columns.tsx';
import { cyclesText } from './cycles.text.ts';

/** Cycles that the acting role can see. */
export function CycleListPage() {
  return (
    <ListPage
      name="cycles"
      text={cyclesText}
      columns={cycleColumns}
      rowName={({ name }) => name}
      load={fetchCycles}
      addAction="cycle.draft"
    />
  );
}
