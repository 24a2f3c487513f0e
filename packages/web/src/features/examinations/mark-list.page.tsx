import type { MarkRow } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { methodNames } from '../notices/cycle-words.ts';
import { bodyText } from './body.text.ts';
import { fetchMarks } from './body-api.ts';
import { EvaluationOf } from './evaluation-of.tsx';
import { markStates } from './examination-words.ts';

/** Marks of one's own body or region; what is not released shows no points but to the chair. */
export function MarkListPage() {
  const text = useText(bodyText);
  return (
    <OfficePage title={text.marks} lead={text.marksLead}>
      <DataTable
        name="examinations/marks"
        label={{ zh: bodyText.zh.marks, en: bodyText.en.marks }}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        load={fetchMarks}
        exportAddress="/api/examinations/marks/export.xlsx"
        empty={<p>{text.marksEmpty}</p>}
      />
    </OfficePage>
  );
}

const absent = { zh: '缺考', en: 'Absent' };
const passed = { zh: '合格', en: 'Passed' };
const failed = { zh: '不合格', en: 'Not passed' };

const columns: readonly Column<MarkRow>[] = [
  {
    key: 'name',
    title: { zh: '姓名', en: 'Name' },
    heading: true,
    render: ({ applicationId, name }) => <InsideLink href={`/office/applications/${applicationId}`}>{name}</InsideLink>,
  },
  {
    key: 'number',
    title: { zh: '申报编号', en: 'Number' },
    render: ({ number }) => <span className="figures">{number}</span>,
  },
  {
    key: 'method',
    title: { zh: '方式', en: 'Method' },
    filter: { kind: 'choice', options: optionsOf(methodNames) },
    render: ({ method }) => <Said text={methodNames[method]} />,
  },
  {
    key: 'evaluation',
    title: { zh: '第几次评价', en: 'Evaluation' },
    render: ({ evaluation, current }) => <EvaluationOf {...{ evaluation, current }} />,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(markStates) },
    render: ({ state }) => (
      <span className="tag">
        <Said text={markStates[state]} />
      </span>
    ),
  },
  {
    key: 'result',
    title: { zh: '成绩', en: 'Mark' },
    align: 'end',
    render: ({ result }) => (result?.kind === 'absent' ? <Said text={absent} /> : result?.mark),
  },
  { key: 'passMark', title: { zh: '合格分数', en: 'Pass mark' }, align: 'end', render: ({ passMark }) => passMark },
  {
    key: 'passed',
    title: { zh: '结论', en: 'Outcome' },
    render: (row) => row.passed !== null && <Said text={row.passed ? passed : failed} />,
  },
  { key: 'group', title: { zh: '分组', en: 'Group' }, filter: { kind: 'text' }, render: ({ group }) => group },
  { key: 'cycleName', title: { zh: '评价计划', en: 'Cycle' }, render: ({ cycleName }) => cycleName },
];
