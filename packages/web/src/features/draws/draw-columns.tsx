import type { DrawRow } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Day } from '../../office/days/day.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { drawStateNames } from './draw-words.ts';

/** The columns of the list of draws. */
export const drawColumns: readonly Column<DrawRow>[] = [
  {
    key: 'group',
    title: { zh: '分组', en: 'Group' },
    heading: true,
    render: ({ id, group }) => <InsideLink href={`/office/draws/${id}`}>{group}</InsideLink>,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(drawStateNames) },
    render: ({ state }) => (
      <span className="tag">
        <Said text={drawStateNames[state]} />
      </span>
    ),
  },
  { key: 'cycleName', title: { zh: '评价计划', en: 'Cycle' }, render: ({ cycleName }) => cycleName },
  { key: 'openedOn', title: { zh: '发起日期', en: 'Opened on' }, render: ({ openedOn }) => <Day on={openedOn} /> },
  { key: 'seats', title: { zh: '席位', en: 'Seats' }, align: 'end', render: ({ seats }) => seats },
  {
    key: 'committed',
    title: { zh: '已承诺', en: 'Committed' },
    align: 'end',
    render: ({ committed }) => `${committed}/3`,
  },
  { key: 'revealed', title: { zh: '已揭示', en: 'Revealed' }, align: 'end', render: ({ revealed }) => `${revealed}/3` },
];
