import type { ExamPanelRow, ExamSlot } from '@guantong/contracts';
import { joinTexts } from '../../../../http/join-texts.ts';
import { sayInstantInChina } from '../../../../http/say-instant.ts';
import type { WorkbookColumn } from '../../../../http/send-workbook.ts';
import { methodWords } from '../marks/method-words.ts';

const states = {
  marking: { zh: '待评', en: 'To mark' },
  spread: { zh: '待裁定', en: 'To decide' },
  sealed: { zh: '已封存', en: 'Sealed' },
  absent: { zh: '缺考', en: 'Absent' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  lapsed: { zh: '不再需要', en: 'Not needed' },
} as const;

/** What an exported list of panels shows. */
export const panelColumns: readonly WorkbookColumn<ExamPanelRow>[] = [
  { head: { zh: '评价计划', en: 'Cycle' }, width: 40, cell: ({ cycleName }) => cycleName },
  { head: { zh: '分组', en: 'Group' }, width: 20, cell: ({ group }) => group },
  { head: { zh: '方式', en: 'Method' }, width: 14, cell: ({ method }) => methodWords[method] },
  { head: { zh: '名称', en: 'Title' }, width: 24, cell: ({ title }) => title },
  { head: { zh: '首场时间', en: 'First' }, width: 18, cell: ({ startsAt }) => sayInstantInChina(startsAt) },
  { head: { zh: '考生', en: 'Candidates' }, width: 8, cell: ({ candidates }) => candidates },
  { head: { zh: '已封存', en: 'Sealed' }, width: 8, cell: ({ sealed }) => sealed },
  { head: { zh: '待裁定', en: 'To decide' }, width: 8, cell: ({ toDecide }) => toDecide },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ cancelled }) => (cancelled ? states.cancelled : null) },
];

/** The candidates of a panel; what the reader may not know is empty. */
export const slotColumns: readonly WorkbookColumn<ExamSlot>[] = [
  { head: { zh: '准考证号', en: 'Admission number' }, width: 20, cell: ({ admissionNumber }) => admissionNumber },
  { head: { zh: '姓名', en: 'Name' }, width: 14, cell: ({ name }) => name },
  { head: { zh: '单位', en: 'Employer' }, width: 30, cell: ({ employerName }) => employerName },
  { head: { zh: '申报编号', en: 'Number' }, width: 18, cell: ({ number }) => number },
  { head: { zh: '时间', en: 'Time' }, width: 18, cell: ({ startsAt }) => sayInstantInChina(startsAt) },
  { head: { zh: '地点', en: 'Place' }, width: 30, cell: ({ place }) => place },
  {
    head: { zh: '考评员', en: 'Examiners' },
    width: 24,
    cell: ({ examiners }) => examiners && joinTexts(examiners.map(({ name }) => name)),
  },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ state }) => states[state] },
  {
    head: { zh: '成绩', en: 'Mark' },
    width: 8,
    cell: ({ result }) => (result === null ? null : result.kind === 'mark' ? result.mark : states.absent),
  },
];
