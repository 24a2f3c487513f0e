import {
  assignedSchema,
  assignmentSchema,
  idParamsSchema,
  opinionChangeSchema,
  sheetChangeSchema,
  sheetFileParamsSchema,
  sheetFilterSchema,
  sheetListQuerySchema,
  sheetListSchema,
  sheetSchema,
  versionedSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'evaluation';
const params = idParamsSchema;
const one = jsonAnswer('评分表', 'The sheet', sheetSchema);
const ofStep = [...signedIn, 'request-invalid', 'sheet-not-found', 'step-not-possible', 'version-stale'] as const;

export const assignDocument: RouteDocument = {
  operation: 'assignExperts',
  tag,
  summary: { zh: '把申报分给至少三名专家评议', en: 'Assign cases to at least three experts' },
  body: jsonBody(assignmentSchema),
  answers: jsonAnswer('分配结果', 'What was added', assignedSchema, 201),
  errors: [...signedIn, 'request-invalid', 'draw-not-found', 'draw-not-finished', 'step-not-possible'],
};

export const listDocument: RouteDocument = {
  operation: 'listScoringSheets',
  tag,
  summary: { zh: '评分表：机构的，或专家本人的', en: 'Scoring sheets of the body, or of the expert who asks' },
  query: sheetListQuerySchema,
  answers: jsonAnswer('一页', 'A page', sheetListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportScoringSheets',
  tag,
  summary: { zh: '导出评分表', en: 'Export scoring sheets' },
  query: sheetFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

export const readDocument: RouteDocument = {
  operation: 'getScoringSheet',
  tag,
  summary: {
    zh: '评分表和评审材料（盲审时不含姓名）',
    en: 'A sheet and what is scored; without names where it is blind',
  },
  params,
  answers: one,
  errors: [...signedIn, 'request-invalid', 'sheet-not-found'],
};

export const fileDocument: RouteDocument = {
  operation: 'openSheetFile',
  tag,
  summary: { zh: '打开申报的佐证材料（双盲时不提供）', en: 'Open evidence of the case; none in a double-blind review' },
  params: sheetFileParamsSchema,
  answers: { 200: { description: { zh: '文件', en: 'The file' }, mediaType: 'application/octet-stream' } },
  errors: [...signedIn, 'request-invalid', 'sheet-not-found', 'evidence-not-found'],
};

export const fillDocument: RouteDocument = {
  operation: 'fillScoringSheet',
  tag,
  summary: { zh: '保存评分表草稿', en: 'Save what is filled in so far' },
  params,
  body: jsonBody(sheetChangeSchema),
  answers: one,
  errors: ofStep,
};

export const signDocument: RouteDocument = {
  operation: 'signScoringSheet',
  tag,
  summary: { zh: '签署评分表', en: 'Sign the sheet' },
  params,
  body: jsonBody(versionedSchema),
  answers: one,
  errors: ofStep,
};

export const opinionDocument: RouteDocument = {
  operation: 'writeGroupOpinion',
  tag,
  summary: { zh: '撰写评议组意见', en: 'Write the opinion of the experts of the case' },
  params,
  body: jsonBody(opinionChangeSchema),
  answers: one,
  errors: ofStep,
};

export const signOpinionDocument: RouteDocument = {
  operation: 'signGroupOpinion',
  tag,
  summary: { zh: '签署评议组意见；三人签署后生效', en: 'Sign the opinion; three bring it into force' },
  params,
  body: jsonBody(versionedSchema),
  answers: one,
  errors: ofStep,
};
