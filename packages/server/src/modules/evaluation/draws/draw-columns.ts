import type { DrawRow } from '@guantong/contracts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const states = {
  open: { zh: '进行中', en: 'Open' },
  drawn: { zh: '已抽取', en: 'Drawn' },
  cancelled: { zh: '已终止', en: 'Ended' },
} as const;

/** What an exported list of draws shows. */
export const drawColumns: readonly WorkbookColumn<DrawRow>[] = [
  { head: { zh: '评价计划', en: 'Cycle' }, width: 40, cell: ({ cycleName }) => cycleName },
  { head: { zh: '分组', en: 'Group' }, width: 20, cell: ({ group }) => group },
  { head: { zh: '发起日期', en: 'Opened on' }, width: 12, cell: ({ openedOn }) => ({ date: openedOn }) },
  { head: { zh: '席位', en: 'Seats' }, width: 8, cell: ({ seats }) => seats },
  { head: { zh: '已承诺', en: 'Committed' }, width: 8, cell: ({ committed }) => committed },
  { head: { zh: '已揭示', en: 'Revealed' }, width: 8, cell: ({ revealed }) => revealed },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ state }) => states[state] },
  { head: { zh: '标识', en: 'Id' }, width: 38, cell: ({ id }) => id },
];
