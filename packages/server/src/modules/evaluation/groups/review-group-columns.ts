import type { ReviewGroup } from '@guantong/contracts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

/** What an exported list of groups shows. */
export const reviewGroupColumns: readonly WorkbookColumn<ReviewGroup>[] = [
  { head: { zh: '评价计划', en: 'Cycle' }, width: 40, cell: ({ cycleName }) => cycleName },
  { head: { zh: '分组', en: 'Group' }, width: 20, cell: ({ group }) => group },
  { head: { zh: '份数', en: 'Cases' }, width: 8, cell: ({ cases }) => cases },
  { head: { zh: '已分组', en: 'Grouped' }, width: 10, cell: ({ grouped }) => grouped },
  { head: { zh: '评价中', en: 'Under evaluation' }, width: 10, cell: ({ underEvaluation }) => underEvaluation },
  { head: { zh: '结果公示', en: 'In publicity' }, width: 10, cell: ({ inPublicity }) => inPublicity },
  { head: { zh: '已有结论', en: 'Ended' }, width: 10, cell: ({ ended }) => ended },
];
