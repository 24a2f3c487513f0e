import type { ApplicationRow } from '@guantong/contracts';
import { sayInstantInChina } from '../../../http/say-instant.ts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';

/** What an exported list of applications shows. */
export const applicationColumns: readonly WorkbookColumn<ApplicationRow>[] = [
  { head: { zh: '申报编号', en: 'Number' }, width: 18, cell: ({ number }) => number },
  { head: { zh: '姓名', en: 'Applicant' }, width: 14, cell: ({ personName }) => personName },
  { head: { zh: '单位', en: 'Employer' }, width: 32, cell: ({ employerName }) => employerName },
  { head: { zh: '评价计划', en: 'Cycle' }, width: 36, cell: ({ cycleName }) => cycleName },
  { head: { zh: '申报目标', en: 'Applies for' }, width: 32, cell: ({ targetWords }) => targetWords },
  { head: { zh: '状态', en: 'State' }, width: 16, cell: ({ stateWords }) => stateWords },
  { head: { zh: '暂停', en: 'Held' }, width: 8, cell: ({ held }) => (held ? { zh: '是', en: 'Yes' } : '') },
  { head: { zh: '待办方', en: 'Waiting for' }, width: 18, cell: ({ waitingFor }) => waitingFor },
  { head: { zh: '期限', en: 'Due' }, width: 12, cell: ({ dueOn }) => dueOn },
  { head: { zh: '分组', en: 'Group' }, width: 16, cell: ({ group }) => group },
  {
    head: { zh: '提交时间', en: 'Submitted' },
    width: 18,
    cell: ({ submittedAt }) => submittedAt && sayInstantInChina(submittedAt),
  },
  { head: { zh: '更新时间', en: 'Changed' }, width: 18, cell: ({ updatedAt }) => sayInstantInChina(updatedAt) },
];
