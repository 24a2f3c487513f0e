import type { ExamCandidate, ExamSittingRow } from '@guantong/contracts';
import { sayInstantInChina } from '../../../../http/say-instant.ts';
import type { WorkbookColumn } from '../../../../http/send-workbook.ts';
import { levelWord } from '../bank/question-words.ts';

const states = {
  planned: { zh: '待考', en: 'Planned' },
  open: { zh: '考试中', en: 'Open' },
  closed: { zh: '已结束', en: 'Over' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const;
const candidateStates = {
  'not-started': { zh: '未开考', en: 'Not begun' },
  running: { zh: '答题中', en: 'Running' },
  'handed-in': { zh: '已交卷', en: 'Handed in' },
  absent: { zh: '缺考', en: 'Absent' },
  lapsed: { zh: '不再需要', en: 'Not needed' },
} as const;
const instant = (at: string | null) => (at === null ? null : sayInstantInChina(at));

/** What an exported list of sittings shows. */
export const sittingColumns: readonly WorkbookColumn<ExamSittingRow>[] = [
  { head: { zh: '评价计划', en: 'Cycle' }, width: 40, cell: ({ cycleName }) => cycleName },
  { head: { zh: '分组', en: 'Group' }, width: 20, cell: ({ group }) => group },
  { head: { zh: '等级', en: 'Level' }, width: 10, cell: levelWord },
  { head: { zh: '场次', en: 'Sitting' }, width: 24, cell: ({ title }) => title },
  { head: { zh: '考场', en: 'Room' }, width: 30, cell: ({ room }) => room },
  { head: { zh: '开考时间', en: 'Opens' }, width: 18, cell: ({ opensAt }) => instant(opensAt) },
  { head: { zh: '截止时间', en: 'Ends' }, width: 18, cell: ({ closesAt }) => instant(closesAt) },
  { head: { zh: '时长（分钟）', en: 'Minutes allowed' }, width: 12, cell: ({ minutes }) => minutes },
  { head: { zh: '考生', en: 'Candidates' }, width: 8, cell: ({ candidates }) => candidates },
  { head: { zh: '已交卷', en: 'Handed in' }, width: 8, cell: ({ handedIn }) => handedIn },
  { head: { zh: '缺考', en: 'Absent' }, width: 8, cell: ({ absent }) => absent },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ state }) => states[state] },
];

/** The list of candidates; a mark that the reader may not know is empty. */
export const candidateColumns: readonly WorkbookColumn<ExamCandidate>[] = [
  { head: { zh: '座位号', en: 'Seat' }, width: 8, cell: ({ seat }) => seat },
  { head: { zh: '准考证号', en: 'Admission number' }, width: 20, cell: ({ admissionNumber }) => admissionNumber },
  { head: { zh: '姓名', en: 'Name' }, width: 14, cell: ({ name }) => name },
  { head: { zh: '单位', en: 'Employer' }, width: 30, cell: ({ employerName }) => employerName },
  { head: { zh: '申报编号', en: 'Number' }, width: 18, cell: ({ number }) => number },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ state }) => candidateStates[state] },
  { head: { zh: '开始时间', en: 'Begun at' }, width: 18, cell: ({ startedAt }) => instant(startedAt) },
  { head: { zh: '交卷时间', en: 'Handed in at' }, width: 18, cell: ({ handedInAt }) => instant(handedInAt) },
  {
    head: { zh: '成绩', en: 'Mark' },
    width: 8,
    cell: ({ result }) => (result === null ? null : result.kind === 'mark' ? result.mark : candidateStates.absent),
  },
];
