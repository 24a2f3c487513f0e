import type { MarkingRow, OwnExaminations, QuestionKind } from '@guantong/contracts';
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
