import type { ExamPanelRow } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Instant } from '../../office/days/instant.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { methodNames } from '../notices/cycle-words.ts';
import { bodyText } from './body.text.ts';
import { fetchPanels, panelKind } from './body-api.ts';
import { slotStates } from './examination-words.ts';
import { planningText } from './planning.text.ts';

/** Skill examinations and interviews of one's own body or region. */
export function PanelListPage() {
  const text = useText(bodyText);
  const planning = useText(planningText);
  const can = useCan();
  return (
    <OfficePage
      title={text.panels}
      lead={text.panelsLead}
      actions={
        can('exam-panel.plan') && (
          <InsideLink href="/office/examinations/panels/new" className="button button-primary">
            {planning.planPanel}
          </InsideLink>
        )
      }
    >
      <DataTable
        name={panelKind.list}
        label={{ zh: bodyText.zh.panels, en: bodyText.en.panels }}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        load={fetchPanels}
        exportAddress="/api/examinations/panels/export.xlsx"
        empty={<p>{text.panelsEmpty}</p>}
      />
    </OfficePage>
  );
}

const { skill, interview } = methodNames;

const columns: readonly Column<ExamPanelRow>[] = [
  {
    key: 'title',
    title: { zh: '名称', en: 'Title' },
    heading: true,
    render: ({ id, title, cancelled }) => (
      <>
        <InsideLink href={`/office/examinations/panels/${id}`}>{title}</InsideLink>
        {cancelled && (
          <>
            {' '}
            <span className="tag">
              <Said text={slotStates.cancelled} />
            </span>
          </>
        )}
      </>
    ),
  },
  {
    key: 'method',
    title: { zh: '方式', en: 'Method' },
    filter: { kind: 'choice', options: optionsOf({ skill, interview }) },
    render: ({ method }) => <Said text={methodNames[method]} />,
  },
  { key: 'startsAt', title: { zh: '首场时间', en: 'First' }, render: ({ startsAt }) => <Instant at={startsAt} /> },
  { key: 'group', title: { zh: '分组', en: 'Group' }, filter: { kind: 'text' }, render: ({ group }) => group },
  { key: 'cycleName', title: { zh: '评价计划', en: 'Cycle' }, render: ({ cycleName }) => cycleName },
  { key: 'candidates', title: { zh: '考生', en: 'Candidates' }, align: 'end', render: ({ candidates }) => candidates },
  { key: 'sealed', title: { zh: '已封存', en: 'Sealed' }, align: 'end', render: ({ sealed }) => sealed },
  { key: 'toDecide', title: { zh: '待裁定', en: 'To decide' }, align: 'end', render: ({ toDecide }) => toDecide },
];
