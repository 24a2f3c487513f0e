import {
  answerBatchSchema,
  answersTakenSchema,
  examAttemptSchema,
  examSittingSchema,
  idParamsSchema,
  newSittingSchema,
  sittingCancellationSchema,
  sittingFilterSchema,
  sittingListQuerySchema,
  sittingListSchema,
  sittingMoveSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../../http/office-document.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';

const tag = 'evaluation';
const params = idParamsSchema;
const one = jsonAnswer('场次', 'The sitting', examSittingSchema);
const attempt = jsonAnswer('答卷', 'The attempt', examAttemptSchema);
const ofStep = [...signedIn, 'request-invalid', 'sitting-not-found', 'step-not-possible', 'version-stale'] as const;

export const listDocument: RouteDocument = {
  operation: 'listExamSittings',
  tag,
  summary: { zh: '理论考试场次', en: 'Sittings of theory examinations' },
  query: sittingListQuerySchema,
  answers: jsonAnswer('一页', 'A page', sittingListSchema),
  errors: [...signedIn, 'request-invalid'],
};
export const exportDocument: RouteDocument = {
  operation: 'exportExamSittings',
  tag,
  summary: { zh: '导出考试场次', en: 'Export sittings' },
  query: sittingFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};
export const planDocument: RouteDocument = {
  operation: 'planExamSitting',
  tag,
  summary: { zh: '安排考试场次并通知考生', en: 'Plan a sitting and tell its candidates' },
  body: jsonBody(newSittingSchema),
  answers: jsonAnswer('场次', 'The sitting', examSittingSchema, 201),
  errors: [
    ...signedIn,
    'request-invalid',
    'cycle-not-found',
    'group-not-found',
    'paper-not-found',
    'step-not-possible',
  ],
};
export const readDocument: RouteDocument = {
  operation: 'getExamSitting',
  tag,
  summary: {
    zh: '场次和考生；发布前成绩仅机构负责人可见',
    en: 'A sitting and its candidates; marks after the release',
  },
  params,
  answers: one,
  errors: [...signedIn, 'request-invalid', 'sitting-not-found'],
};
export const candidatesDocument: RouteDocument = {
  operation: 'exportExamCandidates',
  tag,
  summary: { zh: '导出考生名单', en: 'Export the candidates of a sitting' },
  params,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid', 'sitting-not-found'],
};
export const moveDocument: RouteDocument = {
  operation: 'moveExamSitting',
  tag,
  summary: { zh: '开考前变更考场或时间', en: 'Change room or time before it opens' },
  params,
  body: jsonBody(sittingMoveSchema),
  answers: one,
  errors: ofStep,
};
export const cancelDocument: RouteDocument = {
  operation: 'cancelExamSitting',
  tag,
  summary: { zh: '开考前取消场次', en: 'Cancel a sitting before it opens' },
  params,
  body: jsonBody(sittingCancellationSchema),
  answers: one,
  errors: ofStep,
};
export const attemptDocument: RouteDocument = {
  operation: 'getExamAttempt',
  tag,
  summary: { zh: '本人答卷：断线后由此继续', en: 'The own attempt, to begin or to go on after a disconnection' },
  params,
  answers: attempt,
  errors: [...signedIn, 'request-invalid', 'sitting-not-found'],
};
export const startDocument: RouteDocument = {
  operation: 'startExamAttempt',
  tag,
  summary: { zh: '开始考试：计时以服务器为准；重复请求不重新计时', en: 'Begin; the clock of the server counts' },
  params,
  answers: attempt,
  errors: [...signedIn, 'request-invalid', 'sitting-not-found', 'step-not-possible'],
};
export const answersDocument: RouteDocument = {
  operation: 'saveExamAnswers',
  tag,
  summary: { zh: '保存作答记录', en: 'Save entries of the answer journal' },
  description: {
    zh: '每条记录带客户端递增序号；重复发送的只保存一次。到达服务器已过截止时刻的不保存并说明原因；此前已保存的照样确认。',
    en: 'Entries carry rising numbers of the client; sent again they are saved once. What reaches the server after the deadline is not saved and told why; what was saved before is acknowledged all the same.',
  },
  params,
  body: jsonBody(answerBatchSchema),
  answers: jsonAnswer('保存结果', 'What became of each', answersTakenSchema),
  errors: [...signedIn, 'request-invalid', 'sitting-not-found', 'step-not-possible'],
};
export const handInDocument: RouteDocument = {
  operation: 'handInExamAttempt',
  tag,
  summary: { zh: '交卷；成绩发布前不可见', en: 'Hand in; the mark is not told before the release' },
  params,
  answers: attempt,
  errors: [...signedIn, 'request-invalid', 'sitting-not-found', 'step-not-possible'],
};
