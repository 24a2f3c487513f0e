import type { ReviewGroup } from '@guantong/contracts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

/** What an exported list of groups shows. */
export const reviewGroupColumns: readonly WorkbookColumn<ReviewGroup>[] = [
  { head: '评价计划', width: 40, cell: ({ cycleName }) => cycleName },
  { head: '分组', width: 20, cell: ({ group }) => group },
  { head: '份数', width: 8, cell: ({ cases }) => cases },
  { head: '已分组', width: 10, cell: ({ grouped }) => grouped },
  { head: '评价中', width: 10, cell: ({ underEvaluation }) => underEvaluation },
  { head: '结果公示', width: 10, cell: ({ inPublicity }) => inPublicity },
  { head: '已结束', width: 10, cell: ({ ended }) => ended },
];
