import type {
  ExamCandidate,
  ExamCase,
  ExamCaseState,
  ExamPanel,
  ExamQuestion,
  ExamSitting,
  MarkingRow,
  MarkRow,
  OwnExaminations,
  QuestionKind,
} from '@guantong/contracts';
import type { Text } from '@guantong/engine';

/** States of an own admission. */
export const admissionStates: Readonly<Record<OwnExaminations['admissions'][number]['state'], Text>> = {
  planned: { zh: '待考', en: 'Planned' },
  open: { zh: '可进入', en: 'Open' },
  running: { zh: '答题中', en: 'Running' },
  'handed-in': { zh: '已交卷', en: 'Handed in' },
  absent: { zh: '缺考', en: 'Absent' },
  done: { zh: '已结束', en: 'Over' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  lapsed: { zh: '不再需要', en: 'Not needed' },
};

export const questionKindNames: Readonly<Record<QuestionKind, Text>> = {
  single: { zh: '单选题', en: 'One answer' },
  multiple: { zh: '多选题', en: 'Several answers' },
  judgement: { zh: '判断题', en: 'Right or wrong' },
};

export const markingStates: Readonly<Record<MarkingRow['state'], Text>> = {
  open: { zh: '待评', en: 'To mark' },
  signed: { zh: '已签', en: 'Signed' },
  closed: { zh: '不再需要', en: 'Not needed' },
};

export const sittingStates: Readonly<Record<ExamSitting['state'], Text>> = {
  planned: { zh: '待考', en: 'Planned' },
  open: { zh: '考试中', en: 'Open' },
  closed: { zh: '已结束', en: 'Over' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

export const candidateStates: Readonly<Record<ExamCandidate['state'], Text>> = {
  'not-started': { zh: '未开考', en: 'Not begun' },
  running: { zh: '答题中', en: 'Running' },
  'handed-in': { zh: '已交卷', en: 'Handed in' },
  absent: { zh: '缺考', en: 'Absent' },
  lapsed: { zh: '已重新评价，不再需要', en: 'Evaluation begun again: not needed' },
};

export const slotStates: Readonly<Record<NonNullable<ExamPanel['slots']>[number]['state'], Text>> = {
  marking: { zh: '待评', en: 'To mark' },
  spread: { zh: '分差过大待裁定', en: 'Too far apart, to decide' },
  sealed: { zh: '已封存', en: 'Sealed' },
  absent: { zh: '缺考', en: 'Absent' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  lapsed: { zh: '已重新评价，不再需要', en: 'Evaluation begun again: not needed' },
};

export const markStates: Readonly<Record<MarkRow['state'], Text>> = {
  made: { zh: '未发布', en: 'Not released' },
  released: { zh: '已发布', en: 'Released' },
};

export const difficultyNames: Readonly<Record<ExamQuestion['difficulty'], Text>> = {
  easy: { zh: '易', en: 'Easy' },
  medium: { zh: '中', en: 'Medium' },
  hard: { zh: '难', en: 'Hard' },
};

export const questionStates: Readonly<Record<ExamQuestion['state'], Text>> = {
  active: { zh: '在用', en: 'In use' },
  retired: { zh: '停用', en: 'Retired' },
};

/** How far a case is with one of its methods; a result of a competition is not planned but recorded. */
export function caseStateWords({ state, method }: Pick<ExamCase, 'state' | 'method'>): Text {
  return state === 'waiting' && method === 'competition' ? { zh: '待登记', en: 'To record' } : caseStates[state];
}

const caseStates: Readonly<Record<ExamCaseState, Text>> = {
  waiting: { zh: '待安排', en: 'To plan' },
  planned: { zh: '已安排', en: 'Planned' },
  marked: { zh: '有成绩待发布', en: 'Marked, not released' },
  released: { zh: '成绩已发布', en: 'Released' },
};
