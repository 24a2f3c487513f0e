import type { MeetingRow } from '@guantong/contracts';
import { sayInstantInChina } from '../../../http/say-instant.ts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

/** What an exported list of meetings shows. */
export const meetingColumns: readonly WorkbookColumn<MeetingRow>[] = [
  { head: { zh: '会议', en: 'Title' }, width: 40, cell: ({ title }) => title },
  { head: { zh: '评价计划', en: 'Cycle' }, width: 40, cell: ({ cycleName }) => cycleName },
  { head: { zh: '分组', en: 'Group' }, width: 20, cell: ({ group }) => group },
  { head: { zh: '时间', en: 'Time' }, width: 18, cell: ({ plannedAt }) => sayInstantInChina(plannedAt) },
  { head: { zh: '地点', en: 'Place' }, width: 24, cell: ({ place }) => place },
  { head: { zh: '状态', en: 'State' }, width: 12, cell: ({ stateWords }) => stateWords },
];
