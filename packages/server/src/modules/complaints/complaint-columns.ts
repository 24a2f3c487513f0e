import type { ComplaintRow } from '@guantong/contracts';
import type { WorkbookColumn } from '../../http/send-workbook.ts';
import { handlerWords } from './complaint-steps.ts';

/** What an exported list of complaints shows; never who complains. */
export const complaintColumns: readonly WorkbookColumn<ComplaintRow>[] = [
  { head: { zh: '编号', en: 'Number' }, width: 18, cell: ({ number }) => number },
  { head: { zh: '类别', en: 'Kind' }, width: 20, cell: ({ kindWords }) => kindWords },
  { head: { zh: '被反映人', en: 'About' }, width: 14, cell: ({ about }) => about.personName },
  { head: { zh: '申报目标', en: 'Applies for' }, width: 28, cell: ({ about }) => about.targetWords },
  { head: { zh: '证书编号', en: 'Certificate' }, width: 26, cell: ({ about }) => about.certificateNumber },
  { head: { zh: '评价计划', en: 'Cycle' }, width: 36, cell: ({ about }) => about.cycleName },
  { head: { zh: '评价机构', en: 'Evaluation body' }, width: 32, cell: ({ body }) => body.name },
  {
    head: { zh: '承办', en: 'Handled by' },
    width: 12,
    cell: ({ handler }) => (handler === null ? null : handlerWords[handler]),
  },
  { head: { zh: '状态', en: 'State' }, width: 12, cell: ({ stateWords }) => stateWords },
  { head: { zh: '提交日期', en: 'Filed on' }, width: 12, cell: ({ reportedOn }) => reportedOn },
  { head: { zh: '期限', en: 'Due' }, width: 12, cell: ({ dueOn }) => dueOn },
  { head: { zh: '逾期', en: 'Overdue' }, width: 8, cell: ({ overdue }) => (overdue ? { zh: '是', en: 'Yes' } : '') },
];
