import type { ReviewGroup } from '@guantong/contracts';
import type { Column } from '../../office/data-table/column.ts';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { groupAddress } from './group-address.ts';
import { countNames } from './group-words.ts';

/** The columns of the list of groups. */
export const groupColumns: readonly Column<ReviewGroup>[] = [
  {
    key: 'group',
    title: { zh: '分组', en: 'Group' },
    heading: true,
    render: (row) => <InsideLink href={groupAddress(row)}>{row.group}</InsideLink>,
  },
  { key: 'cycleName', title: { zh: '评价计划', en: 'Cycle' }, render: ({ cycleName }) => cycleName },
  ...countNames.map(([key, title]): Column<ReviewGroup> => ({ key, title, align: 'end', render: (row) => row[key] })),
];
