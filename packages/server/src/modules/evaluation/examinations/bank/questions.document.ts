import {
  examQuestionSchema,
  idParamsSchema,
  newQuestionSchema,
  questionChangeSchema,
  questionFilterSchema,
  questionImportSchema,
  questionListQuerySchema,
  questionListSchema,
  questionSortFilterSchema,
  questionSortsSchema,
  versionedSchema,
} from '@guantong/contracts';
import { z } from 'zod';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../../http/office-document.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';

const tag = 'evaluation';
const params = idParamsSchema;

export const listDocument: RouteDocument = {
  operation: 'listExamQuestions',
  tag,
  summary: { zh: '本机构题库（含答案，仅机构可见）', en: 'The question bank of the body, with what is right' },
  query: questionListQuerySchema,
  answers: jsonAnswer('一页', 'A page', questionListSchema),
  errors: [...signedIn, 'request-invalid'],
};
export const exportDocument: RouteDocument = {
  operation: 'exportExamQuestions',
  tag,
  summary: { zh: '导出题库；列名即导入模板', en: 'Export the bank; its heads are those of an import' },
  query: questionFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};
export const sortsDocument: RouteDocument = {
  operation: 'countExamQuestions',
  tag,
  summary: {
    zh: '题库构成：各知识点、题型、难度、分值的在用题数',
    en: 'How many questions in use there are of each topic, kind, difficulty and points',
  },
  query: questionSortFilterSchema,
  answers: jsonAnswer('题库构成', 'The sorts', questionSortsSchema),
  errors: [...signedIn, 'request-invalid'],
};
export const readDocument: RouteDocument = {
  operation: 'getExamQuestion',
  tag,
  summary: { zh: '一道试题（含答案，仅机构可见）', en: 'A question with what is right, for the body alone' },
  params,
  answers: jsonAnswer('试题', 'The question', examQuestionSchema),
  errors: [...signedIn, 'request-invalid', 'question-not-found'],
};
export const addDocument: RouteDocument = {
  operation: 'addExamQuestion',
  tag,
  summary: { zh: '录入试题', en: 'Enter a question' },
  body: jsonBody(newQuestionSchema),
  answers: jsonAnswer('试题', 'The question', examQuestionSchema, 201),
  errors: [...signedIn, 'request-invalid'],
};
export const changeDocument: RouteDocument = {
  operation: 'changeExamQuestion',
  tag,
  summary: { zh: '修改试题；已组试卷不变', en: 'Change a question; papers made before keep theirs' },
  params,
  body: jsonBody(questionChangeSchema),
  answers: jsonAnswer('试题', 'The question', examQuestionSchema),
  errors: [...signedIn, 'request-invalid', 'question-not-found', 'step-not-possible', 'version-stale'],
};
export const retireDocument: RouteDocument = {
  operation: 'retireExamQuestion',
  tag,
  summary: { zh: '停用试题', en: 'Retire a question' },
  params,
  body: jsonBody(versionedSchema),
  answers: jsonAnswer('试题', 'The question', examQuestionSchema),
  errors: [...signedIn, 'request-invalid', 'question-not-found', 'step-not-possible', 'version-stale'],
};
export const reinstateDocument: RouteDocument = {
  operation: 'reinstateExamQuestion',
  tag,
  summary: { zh: '恢复启用试题；已组试卷不变', en: 'Bring a retired question back; papers made before stay' },
  params,
  body: jsonBody(versionedSchema),
  answers: jsonAnswer('试题', 'The question', examQuestionSchema),
  errors: [...signedIn, 'request-invalid', 'question-not-found', 'step-not-possible', 'version-stale'],
};
export const importDocument: RouteDocument = {
  operation: 'importExamQuestions',
  tag,
  summary: {
    zh: '导入试题（xlsx 或 csv）：全部录入，或逐行告知错误',
    en: 'Import questions: all rows, or what is wrong',
  },
  body: { mediaType: 'multipart/form-data', schema: z.object({ file: z.string().describe('xlsx, csv (文件).') }) },
  answers: jsonAnswer('导入结果', 'What was added, or what is wrong', questionImportSchema),
  errors: [
    ...signedIn,
    'request-invalid',
    'file-missing',
    'form-malformed',
    'body-too-large',
    'question-file-unusable',
  ],
};
