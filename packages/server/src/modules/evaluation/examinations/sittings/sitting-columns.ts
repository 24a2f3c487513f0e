import type { ExamCandidate, ExamSittingRow } from '@guantong/contracts';
import { sayInstantInChina } from '../../../../http/say-instant.ts';
import type { WorkbookColumn } from '../../../../http/send-workbook.ts';
import { levelWord } from '../bank/question-words.ts';

const states = { planned: '待考', open: '考试中', closed: '已结束', cancelled: '已取消' } as const;
const candidateStates = {
  'not-started': '未开考',
  running: '答题中',
  'handed-in': '已交卷',
  absent: '缺考',
  lapsed: '不再需要',
} as const;
const instant = (at: string | null) => (at === null ? null : sayInstantInChina(at));

/** What an exported list of sittings shows. */
export const sittingColumns: readonly WorkbookColumn<ExamSittingRow>[] = [
  { head: '评价计划', width: 40, cell: ({ cycleName }) => cycleName },
  { head: '分组', width: 20, cell: ({ group }) => group },
  { head: '等级', width: 10, cell: levelWord },
  { head: '场次', width: 24, cell: ({ title }) => title },
  { head: '考场', width: 30, cell: ({ room }) => room },
  { head: '开考时间', width: 18, cell: ({ opensAt }) => instant(opensAt) },
  { head: '截止时间', width: 18, cell: ({ closesAt }) => instant(closesAt) },
  { head: '时长（分钟）', width: 12, cell: ({ minutes }) => minutes },
  { head: '考生', width: 8, cell: ({ candidates }) => candidates },
  { head: '已交卷', width: 8, cell: ({ handedIn }) => handedIn },
  { head: '缺考', width: 8, cell: ({ absent }) => absent },
  { head: '状态', width: 10, cell: ({ state }) => states[state] },
];

/** The list of candidates; a mark that the reader may not know is empty. */
export const candidateColumns: readonly WorkbookColumn<ExamCandidate>[] = [
  { head: '座位号', width: 8, cell: ({ seat }) => seat },
  { head: '准考证号', width: 20, cell: ({ admissionNumber }) => admissionNumber },
  { head: '姓名', width: 14, cell: ({ name }) => name },
  { head: '单位', width: 30, cell: ({ employerName }) => employerName },
  { head: '申报编号', width: 18, cell: ({ number }) => number },
  { head: '状态', width: 10, cell: ({ state }) => candidateStates[state] },
  { head: '开始时间', width: 18, cell: ({ startedAt }) => instant(startedAt) },
  { head: '交卷时间', width: 18, cell: ({ handedInAt }) => instant(handedInAt) },
  {
    head: '成绩',
    width: 8,
    cell: ({ result }) => (result === null ? null : result.kind === 'mark' ? result.mark : '缺考'),
  },
];
