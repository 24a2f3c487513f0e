import {
  examPaperSchema,
  idParamsSchema,
  newPaperSchema,
  paperFilterSchema,
  paperListQuerySchema,
  paperListSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../../http/office-document.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';

const tag = 'evaluation';

export const listDocument: RouteDocument = {
  operation: 'listExamPapers',
  tag,
  summary: { zh: '试卷', en: 'Papers' },
  query: paperListQuerySchema,
  answers: jsonAnswer('一页', 'A page', paperListSchema),
  errors: [...signedIn, 'request-invalid'],
};
export const exportDocument: RouteDocument = {
  operation: 'exportExamPapers',
  tag,
  summary: { zh: '导出试卷列表', en: 'Export the list of papers' },
  query: paperFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};
export const assembleDocument: RouteDocument = {
  operation: 'assembleExamPaper',
  tag,
  summary: { zh: '按细目表组卷；同一种子、同一题库得到同一试卷', en: 'Assemble a paper by a blueprint and a seed' },
  description: {
    zh: '题目按 HMAC-SHA-256(种子, 题目标识) 从小到大抽取和排列；单选、多选的选项按 HMAC-SHA-256(种子, 题目标识:字母) 重新排列。题库不足时告知所缺。',
    en: 'Questions are taken and placed by HMAC-SHA-256(seed, question id), lowest first; options of choices are placed anew by HMAC-SHA-256(seed, question id:letter). A bank too small is refused telling what is missing.',
  },
  body: jsonBody(newPaperSchema),
  answers: jsonAnswer('试卷', 'The paper', examPaperSchema, 201),
  errors: [...signedIn, 'request-invalid', 'cycle-not-found', 'bank-too-small'],
};
export const readDocument: RouteDocument = {
  operation: 'getExamPaper',
  tag,
  summary: { zh: '试卷和答案，仅机构可见', en: 'A paper with its answers, for the body alone' },
  params: idParamsSchema,
  answers: jsonAnswer('试卷', 'The paper', examPaperSchema),
  errors: [...signedIn, 'request-invalid', 'paper-not-found'],
};
