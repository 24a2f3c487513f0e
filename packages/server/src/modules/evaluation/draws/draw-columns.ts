import type { DrawRow } from '@guantong/contracts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const states = { open: '进行中', drawn: '已抽取', cancelled: '已终止' } as const;

/** What an exported list of draws shows. */
export const drawColumns: readonly WorkbookColumn<DrawRow>[] = [
  { head: '评价计划', width: 40, cell: ({ cycleName }) => cycleName },
  { head: '分组', width: 20, cell: ({ group }) => group },
  { head: '发起日期', width: 12, cell: ({ openedOn }) => ({ date: openedOn }) },
  { head: '席位', width: 8, cell: ({ seats }) => seats },
  { head: '已承诺', width: 8, cell: ({ committed }) => committed },
  { head: '已揭示', width: 8, cell: ({ revealed }) => revealed },
  { head: '状态', width: 10, cell: ({ state }) => states[state] },
  { head: '标识', width: 38, cell: ({ id }) => id },
];
