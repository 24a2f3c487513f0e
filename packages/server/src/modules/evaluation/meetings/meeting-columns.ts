import type { MeetingRow } from '@guantong/contracts';
import { sayInstantInChina } from '../../../http/say-instant.ts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

/** What an exported list of meetings shows. */
export const meetingColumns: readonly WorkbookColumn<MeetingRow>[] = [
  { head: '会议', width: 40, cell: ({ title }) => title },
  { head: '评价计划', width: 40, cell: ({ cycleName }) => cycleName },
  { head: '分组', width: 20, cell: ({ group }) => group },
  { head: '时间', width: 18, cell: ({ plannedAt }) => sayInstantInChina(plannedAt) },
  { head: '地点', width: 24, cell: ({ place }) => place },
  { head: '状态', width: 12, cell: ({ stateWords }) => stateWords.zh },
];
