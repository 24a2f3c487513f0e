import {
  idParamsSchema,
  markingChangeSchema,
  markingFilterSchema,
  markingListQuerySchema,
  markingListSchema,
  markingSheetSchema,
  versionedSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../../http/office-document.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';

const tag = 'evaluation';
const params = idParamsSchema;
const one = jsonAnswer('评分表', 'The sheet', markingSheetSchema);
const ofStep = [
  ...signedIn,
  'request-invalid',
  'marking-sheet-not-found',
  'step-not-possible',
  'version-stale',
] as const;

export const listDocument: RouteDocument = {
  operation: 'listMarkingSheets',
  tag,
  summary: { zh: '本人的考核评分表', en: 'The own marking sheets' },
  query: markingListQuerySchema,
  answers: jsonAnswer('一页', 'A page', markingListSchema),
  errors: [...signedIn, 'request-invalid'],
};
export const exportDocument: RouteDocument = {
  operation: 'exportMarkingSheets',
  tag,
  summary: { zh: '导出本人的考核评分表', en: 'Export the own marking sheets' },
  query: markingFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};
export const readDocument: RouteDocument = {
  operation: 'getMarkingSheet',
  tag,
  summary: { zh: '考核评分表；仅本人可见', en: 'A marking sheet, for its examiner alone' },
  params,
  answers: one,
  errors: [...signedIn, 'request-invalid', 'marking-sheet-not-found'],
};
export const fillDocument: RouteDocument = {
  operation: 'fillMarkingSheet',
  tag,
  summary: { zh: '保存考核评分', en: 'Save what is marked so far' },
  params,
  body: jsonBody(markingChangeSchema),
  answers: one,
  errors: ofStep,
};
export const signDocument: RouteDocument = {
  operation: 'signMarkingSheet',
  tag,
  summary: { zh: '签署考核评分；最后一份签署后封存成绩', en: 'Sign; with the last sheet the mark is sealed' },
  params,
  body: jsonBody(versionedSchema),
  answers: one,
  errors: ofStep,
};
