import type { ExamSittingRow } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { bodyText } from './body.text.ts';
import { fetchSittings, sittingKind } from './body-api.ts';
import { sittingStates } from './examination-words.ts';
import { planningText } from './planning.text.ts';

/** Sittings of theory examinations of one's own body or region. */
export function SittingListPage() {
  const text = useText(bodyText);
  const planning = useText(planningText);
  const can = useCan();
  return (
    <OfficePage
      title={text.sittings}
      lead={text.sittingsLead}
      actions={
        can('exam-sitting.plan') && (
          <InsideLink href="/office/examinations/sittings/new" className="button button-primary">
            {planning.planSitting}
          </InsideLink>
        )
      }
    >
      <DataTable
        name={sittingKind.list}
        label={{ zh: bodyText.zh.sittings, en: bodyText.en.sittings }}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        load={fetchSittings}
        exportAddress="/api/examinations/sittings/export.xlsx"
        empty={<p>{text.sittingsEmpty}</p>}
      />
    </OfficePage>
  );
}

const columns: readonly Column<ExamSittingRow>[] = [
  {
    key: 'title',
    title: { zh: '场次', en: 'Sitting' },
    heading: true,
    render: ({ id, title }) => <InsideLink href={`/office/examinations/sittings/${id}`}>{title}</InsideLink>,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: ({ state }) => (
      <span className="tag">
        <Said text={sittingStates[state]} />
      </span>
    ),
  },
  { key: 'opensAt', title: { zh: '开考时间', en: 'Opens' }, render: ({ opensAt }) => <Instant at={opensAt} /> },
  { key: 'room', title: { zh: '考场', en: 'Room' }, render: ({ room }) => room },
  { key: 'group', title: { zh: '分组', en: 'Group' }, filter: { kind: 'text' }, render: ({ group }) => group },
  { key: 'cycleName', title: { zh: '评价计划', en: 'Cycle' }, render: ({ cycleName }) => cycleName },
  { key: 'candidates', title: { zh: '考生', en: 'Candidates' }, align: 'end', render: ({ candidates }) => candidates },
  { key: 'handedIn', title: { zh: '已交卷', en: 'Handed in' }, align: 'end', render: ({ handedIn }) => handedIn },
  { key: 'absent', title: { zh: '缺考', en: 'Absent' }, align: 'end', render: ({ absent }) => absent },
];
