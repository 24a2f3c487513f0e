import type { ComplaintRow } from '@guantong/contracts';
import type { WorkbookColumn } from '../../http/send-workbook.ts';
import { handlerWords } from './complaint-steps.ts';

/** What an exported list of complaints shows; never who complains. */
export const complaintColumns: readonly WorkbookColumn<ComplaintRow>[] = [
  { head: '编号', width: 18, cell: ({ number }) => number },
  { head: '类别', width: 20, cell: ({ kindWords }) => kindWords.zh },
  { head: '被反映人', width: 14, cell: ({ about }) => about.personName },
  { head: '申报目标', width: 28, cell: ({ about }) => about.targetWords.zh },
  { head: '证书编号', width: 26, cell: ({ about }) => about.certificateNumber },
  { head: '评价计划', width: 36, cell: ({ about }) => about.cycleName },
  { head: '评价机构', width: 32, cell: ({ body }) => body.name },
  { head: '承办', width: 12, cell: ({ handler }) => (handler === null ? null : handlerWords[handler].zh) },
  { head: '状态', width: 12, cell: ({ stateWords }) => stateWords.zh },
  { head: '提交日期', width: 12, cell: ({ reportedOn }) => reportedOn },
  { head: '期限', width: 12, cell: ({ dueOn }) => dueOn },
  { head: '逾期', width: 8, cell: ({ overdue }) => (overdue ? '是' : '') },
];
