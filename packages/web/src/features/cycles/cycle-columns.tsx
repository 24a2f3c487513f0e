import type { CycleRow } from '@guantong/contracts';
import { titleSeriesNames } from '@guantong/engine';
import { cycleStates } from '@guantong/procedure';
import { Said } from '../../components/said.tsx';
import { placeName } from '../../lib/places/places.ts';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Day } from '../../office/days/day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { cycleKindNames, evaluatedWords, levelsWords } from '../notices/cycle-words.ts';
import { useOccupationName } from '../notices/use-occupation-name.ts';

/** The columns of the list of cycles. */
export const cycleColumns: readonly Column<CycleRow>[] = [
  {
    key: 'name',
    title: { zh: '名称', en: 'Name' },
    heading: true,
    sortable: true,
    filter: { kind: 'text' },
    render: ({ id, name }) => <InsideLink href={`/office/cycles/${id}`}>{name}</InsideLink>,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(cycleStates) },
    render: (row) => <CycleState state={row.state} openNow={row.openNow} />,
  },
  {
    key: 'kind',
    title: { zh: '类别', en: 'Kind' },
    filter: { kind: 'choice', options: optionsOf(cycleKindNames) },
    render: ({ subject }) => <Said text={cycleKindNames[subject.kind]} />,
  },
  {
    key: 'series',
    title: { zh: '评价对象', en: 'Evaluated' },
    filter: { kind: 'choice', options: optionsOf(titleSeriesNames) },
    render: ({ subject }) => <Evaluated subject={subject} />,
  },
  { key: 'levels', title: { zh: '等级', en: 'Levels' }, render: ({ subject }) => <Said text={levelsWords(subject)} /> },
  {
    key: 'applyFrom',
    title: { zh: '申报开始', en: 'Applications open' },
    sortable: true,
    render: ({ stages }) => <Day on={stages.applyFrom} />,
  },
  {
    key: 'applyTo',
    title: { zh: '申报截止', en: 'Applications close' },
    render: ({ stages }) => <Day on={stages.applyTo} />,
  },
  { key: 'year', title: { zh: '年度', en: 'Year' }, sortable: true, hidden: true, render: ({ year }) => year },
  { key: 'body', title: { zh: '评价机构', en: 'Evaluation body' }, render: ({ body }) => body.name },
  {
    key: 'jurisdiction',
    title: { zh: '管辖地区', en: 'Jurisdiction' },
    hidden: true,
    filter: { kind: 'region' },
    render: ({ jurisdiction }) => <Said text={placeName(jurisdiction)} />,
  },
];

export function CycleState({ state, openNow }: Pick<CycleRow, 'state' | 'openNow'>) {
  return (
    <span className={openNow ? 'badge badge-eligible' : 'tag'}>
      <Said text={openNow ? { zh: '受理申报', en: 'Open' } : cycleStates[state]} />
    </span>
  );
}

function Evaluated({ subject }: Pick<CycleRow, 'subject'>) {
  return <Said text={evaluatedWords(subject, useOccupationName())} />;
}
