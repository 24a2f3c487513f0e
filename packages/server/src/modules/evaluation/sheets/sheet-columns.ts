import type { SheetRow } from '@guantong/contracts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const states = {
  open: { zh: '待评', en: 'Open' },
  signed: { zh: '已交', en: 'Handed in' },
  closed: { zh: '不再需要', en: 'Not needed' },
} as const;

/** What an exported list of scoring sheets shows: what the caller may not know is empty. */
export const sheetColumns: readonly WorkbookColumn<SheetRow>[] = [
  { head: { zh: '评价计划', en: 'Cycle' }, width: 40, cell: ({ cycleName }) => cycleName },
  { head: { zh: '评审编号', en: 'Review code' }, width: 14, cell: ({ caseCode }) => caseCode },
  { head: { zh: '第几次评价', en: 'Evaluation' }, width: 12, cell: ({ round }) => round },
  { head: { zh: '申报目标', en: 'Applies for' }, width: 32, cell: ({ targetWords }) => targetWords },
  { head: { zh: '申报编号', en: 'Number' }, width: 18, cell: ({ application }) => application?.number ?? null },
  { head: { zh: '申报人', en: 'Applicant' }, width: 14, cell: ({ application }) => application?.name ?? null },
  { head: { zh: '专家', en: 'Expert' }, width: 14, cell: ({ expert }) => expert?.name ?? null },
  { head: { zh: '总分', en: 'Total' }, width: 8, cell: ({ total }) => total },
  { head: { zh: '状态', en: 'State' }, width: 8, cell: ({ state }) => states[state] },
];
