import type { MeetingRow } from '@guantong/contracts';
import { meetingStates } from '@guantong/procedure';
import { Said } from '../../components/said.tsx';
import type { Column } from '../../office/data-table/column.ts';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { Instant } from '../../office/days/instant.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';

/** The columns of the list of meetings. */
export const meetingColumns: readonly Column<MeetingRow>[] = [
  {
    key: 'title',
    title: { zh: '会议名称', en: 'Title' },
    heading: true,
    render: ({ id, title }) => <InsideLink href={`/office/meetings/${id}`}>{title}</InsideLink>,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    filter: { kind: 'choice', options: optionsOf(meetingStates) },
    render: ({ stateWords }) => (
      <span className="tag">
        <Said text={stateWords} />
      </span>
    ),
  },
  { key: 'plannedAt', title: { zh: '时间', en: 'Time' }, render: ({ plannedAt }) => <Instant at={plannedAt} /> },
  { key: 'place', title: { zh: '地点', en: 'Place' }, render: ({ place }) => place },
  { key: 'group', title: { zh: '分组', en: 'Group' }, render: ({ group }) => group },
  { key: 'cycleName', title: { zh: '评价计划', en: 'Cycle' }, render: ({ cycleName }) => cycleName },
];
