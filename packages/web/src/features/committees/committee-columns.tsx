import type { CommitteeRow } from '@guantong/contracts';
import { specialtyName, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import { Said } from '../../components/said.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Day } from '../../office/days/day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { committeeStateNames } from './committee-words.ts';

/** The columns of the list of committees. */
export const committeeColumns: readonly Column<CommitteeRow>[] = [
  {
    key: 'name',
    title: { zh: '名称', en: 'Name' },
    heading: true,
    sortable: true,
    filter: { kind: 'text' },
    render: ({ id, name }) => <InsideLink href={`/office/committees/${id}`}>{name}</InsideLink>,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(committeeStateNames) },
    render: ({ state }) => <CommitteeStateTag state={state} />,
  },
  {
    key: 'series',
    title: { zh: '系列', en: 'Series' },
    filter: { kind: 'choice', options: optionsOf(titleSeriesNames) },
    render: ({ series }) => <Said text={titleSeriesNames[series]} />,
  },
  {
    key: 'specialty',
    title: { zh: '专业', en: 'Specialty' },
    render: ({ specialty }) => (specialty === null ? '—' : <Said text={specialtyName(specialty)} />),
  },
  {
    key: 'level',
    title: { zh: '最高层级', en: 'Highest level' },
    filter: { kind: 'choice', options: optionsOf(titleLevelNames) },
    render: ({ level }) => <Said text={titleLevelNames[level]} />,
  },
  { key: 'size', title: { zh: '委员人数', en: 'Members' }, align: 'end', render: ({ size }) => size },
  { key: 'body', title: { zh: '组建单位', en: 'Formed by' }, render: ({ body }) => body.name },
  {
    key: 'filedTo',
    title: { zh: '有效期止', en: 'Valid until' },
    sortable: true,
    render: ({ filedTo }) => <Day on={filedTo} />,
  },
];

export function CommitteeStateTag({ state }: Pick<CommitteeRow, 'state'>) {
  const grave = state === 'refused' || state === 'revoked';
  const tone = state === 'filed' ? 'badge badge-eligible' : grave ? 'tag tag-danger' : 'tag tag-warning';
  return (
    <span className={state === 'draft' ? 'tag' : tone}>
      <Said text={committeeStateNames[state]} />
    </span>
  );
}
