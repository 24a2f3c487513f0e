import type { SheetRow } from '@guantong/contracts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

const states = { open: '待评', signed: '已签', closed: '不再需要' } as const;

/** What an exported list of scoring sheets shows: what the caller may not know is empty. */
export const sheetColumns: readonly WorkbookColumn<SheetRow>[] = [
  { head: '评价计划', width: 40, cell: ({ cycleName }) => cycleName },
  { head: '评审编号', width: 14, cell: ({ caseCode }) => caseCode },
  { head: '第几次评价', width: 12, cell: ({ round }) => round },
  { head: '申报目标', width: 32, cell: ({ targetWords }) => targetWords.zh },
  { head: '申报编号', width: 18, cell: ({ application }) => application?.number ?? null },
  { head: '申报人', width: 14, cell: ({ application }) => application?.name ?? null },
  { head: '专家', width: 14, cell: ({ expert }) => expert?.name ?? null },
  { head: '总分', width: 8, cell: ({ total }) => total },
  { head: '状态', width: 8, cell: ({ state }) => states[state] },
];
