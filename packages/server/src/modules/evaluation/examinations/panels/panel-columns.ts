import type { ExamPanelRow, ExamSlot } from '@guantong/contracts';
import { sayInstantInChina } from '../../../../http/say-instant.ts';
import type { WorkbookColumn } from '../../../../http/send-workbook.ts';
import { methodWords } from '../marks/method-words.ts';

const states = {
  marking: '评分中',
  spread: '待裁定',
  sealed: '已封存',
  absent: '缺考',
  cancelled: '已取消',
  lapsed: '不再需要',
} as const;

/** What an exported list of panels shows. */
export const panelColumns: readonly WorkbookColumn<ExamPanelRow>[] = [
  { head: '评价计划', width: 40, cell: ({ cycleName }) => cycleName },
  { head: '分组', width: 20, cell: ({ group }) => group },
  { head: '方式', width: 14, cell: ({ method }) => methodWords[method].zh },
  { head: '名称', width: 24, cell: ({ title }) => title },
  { head: '首场时间', width: 18, cell: ({ startsAt }) => sayInstantInChina(startsAt) },
  { head: '考生', width: 8, cell: ({ candidates }) => candidates },
  { head: '已封存', width: 8, cell: ({ sealed }) => sealed },
  { head: '待裁定', width: 8, cell: ({ toDecide }) => toDecide },
  { head: '状态', width: 10, cell: ({ cancelled }) => (cancelled ? '已取消' : null) },
];

/** The candidates of a panel; what the reader may not know is empty. */
export const slotColumns: readonly WorkbookColumn<ExamSlot>[] = [
  { head: '准考证号', width: 20, cell: ({ admissionNumber }) => admissionNumber },
  { head: '姓名', width: 14, cell: ({ name }) => name },
  { head: '单位', width: 30, cell: ({ employerName }) => employerName },
  { head: '申报编号', width: 18, cell: ({ number }) => number },
  { head: '时间', width: 18, cell: ({ startsAt }) => sayInstantInChina(startsAt) },
  { head: '地点', width: 30, cell: ({ place }) => place },
  { head: '考评员', width: 24, cell: ({ examiners }) => examiners?.map(({ name }) => name).join('、') ?? null },
  { head: '状态', width: 10, cell: ({ state }) => states[state] },
  {
    head: '成绩',
    width: 8,
    cell: ({ result }) => (result === null ? null : result.kind === 'mark' ? result.mark : '缺考'),
  },
];
