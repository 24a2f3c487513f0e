import type { MarkingRow } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Instant } from '../../office/days/instant.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { methodNames } from '../notices/cycle-words.ts';
import { fetchMarking, markingKind } from './api.ts';
import { markingStates } from './examination-words.ts';
import { markingText } from './marking.text.ts';

/** The own marking sheets of an examiner. */
export function MarkingListPage() {
  const text = useText(markingText);
  return (
    <OfficePage title={text.title} lead={text.lead}>
      <DataTable
        name={markingKind.list}
        label={{ zh: markingText.zh.title, en: markingText.en.title }}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ admissionNumber }) => admissionNumber}
        load={fetchMarking}
        exportAddress="/api/examinations/marking/export.xlsx"
        empty={<p>{text.empty}</p>}
      />
    </OfficePage>
  );
}

const { skill, interview } = methodNames;

const columns: readonly Column<MarkingRow>[] = [
  {
    key: 'candidate',
    title: { zh: '考生', en: 'Candidate' },
    heading: true,
    render: ({ id, candidateName, admissionNumber }) => (
      <InsideLink href={`/office/examinations/marking/${id}`}>
        {[candidateName, admissionNumber].filter(Boolean).join(' · ')}
      </InsideLink>
    ),
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(markingStates) },
    render: ({ state }) => (
      <span className="tag">
        <Said text={markingStates[state]} />
      </span>
    ),
  },
  {
    key: 'method',
    title: { zh: '方式', en: 'Method' },
    filter: { kind: 'choice', options: optionsOf({ skill, interview }) },
    render: ({ method }) => <Said text={methodNames[method]} />,
  },
  { key: 'startsAt', title: { zh: '时间', en: 'Time' }, render: ({ startsAt }) => <Instant at={startsAt} /> },
  { key: 'place', title: { zh: '地点', en: 'Place' }, render: ({ place }) => place },
  { key: 'title', title: { zh: '考核', en: 'Examination' }, render: ({ title }) => title },
  { key: 'round', title: { zh: '轮次', en: 'Round' }, align: 'end', render: ({ round }) => round },
  { key: 'total', title: { zh: '本人总分', en: 'Own total' }, align: 'end', render: ({ total }) => total ?? '—' },
];
