import type { MarkRow } from '@guantong/contracts';
import type { WorkbookColumn } from '../../../../http/send-workbook.ts';
import { methodWords } from './method-words.ts';

const absent = { zh: '缺考', en: 'Absent' };
const passed = { zh: '合格', en: 'Passed' };
const failed = { zh: '不合格', en: 'Not passed' };

/** What an exported list of marks shows. */
export const markColumns: readonly WorkbookColumn<MarkRow>[] = [
  { head: { zh: '评价计划', en: 'Cycle' }, width: 40, cell: ({ cycleName }) => cycleName },
  { head: { zh: '分组', en: 'Group' }, width: 20, cell: ({ group }) => group },
  { head: { zh: '申报编号', en: 'Number' }, width: 18, cell: ({ number }) => number },
  { head: { zh: '申报人', en: 'Applicant' }, width: 14, cell: ({ name }) => name },
  { head: { zh: '第几次评价', en: 'Evaluation' }, width: 12, cell: ({ evaluation }) => evaluation },
  { head: { zh: '方式', en: 'Method' }, width: 18, cell: ({ method }) => methodWords[method] },
  { head: { zh: '权重', en: 'Weight' }, width: 8, cell: ({ weight }) => weight },
  { head: { zh: '合格分数', en: 'Pass mark' }, width: 10, cell: ({ passMark }) => passMark },
  {
    head: { zh: '成绩', en: 'Mark' },
    width: 8,
    cell: ({ result }) => (result === null ? null : result.kind === 'mark' ? result.mark : absent),
  },
  {
    head: { zh: '是否合格', en: 'Passed' },
    width: 10,
    cell: ({ passed: isPassed }) => (isPassed === null ? null : isPassed ? passed : failed),
  },
  {
    head: { zh: '状态', en: 'State' },
    width: 12,
    cell: ({ state }) =>
      state === 'released' ? { zh: '已发布', en: 'Released' } : { zh: '未发布', en: 'Not released' },
  },
];
