import {
  competitionMarkSchema,
  markFilterSchema,
  markListQuerySchema,
  markListSchema,
  markReleasePreviewSchema,
  markReleaseSchema,
  marksReleasedSchema,
  ownExaminationsSchema,
} from '@guantong/contracts';
import { z } from 'zod';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../../http/office-document.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';

const tag = 'evaluation';

export const listDocument: RouteDocument = {
  operation: 'listMarks',
  tag,
  summary: { zh: '成绩；发布前仅机构负责人可见', en: 'Marks; before their release for the chair alone' },
  query: markListQuerySchema,
  answers: jsonAnswer('一页', 'A page', markListSchema),
  errors: [...signedIn, 'request-invalid'],
};
export const exportDocument: RouteDocument = {
  operation: 'exportMarks',
  tag,
  summary: { zh: '导出成绩', en: 'Export marks' },
  query: markFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};
export const competitionDocument: RouteDocument = {
  operation: 'recordCompetitionResult',
  tag,
  summary: { zh: '登记竞赛成绩（依据条款和佐证材料）', en: 'Record a competition result with its clause and evidence' },
  body: jsonBody(competitionMarkSchema),
  answers: jsonAnswer('登记号', 'The record', z.strictObject({ id: z.uuid().describe('Id (标识).') }), 201),
  errors: [...signedIn, 'request-invalid', 'application-not-found', 'step-not-possible'],
};
export const previewDocument: RouteDocument = {
  operation: 'previewMarkRelease',
  tag,
  summary: {
    zh: '发布前预览：将发布、合格、不合格、缺考和尚无成绩的各有多少',
    en: 'What a release would do: how many marks, passed, failed, absent, and who has none',
  },
  query: markReleaseSchema,
  answers: jsonAnswer('发布预览', 'What the release would do', markReleasePreviewSchema),
  errors: [...signedIn, 'request-invalid', 'cycle-not-found', 'group-not-found'],
};
export const releaseDocument: RouteDocument = {
  operation: 'releaseMarks',
  tag,
  summary: {
    zh: '发布一组一项成绩；成绩齐全的申报随即登记结果',
    en: 'Release marks; complete cases get their results',
  },
  body: jsonBody(markReleaseSchema),
  answers: jsonAnswer('发布结果', 'What was released', marksReleasedSchema),
  errors: [...signedIn, 'request-invalid', 'cycle-not-found', 'group-not-found', 'step-not-possible'],
};
export const ownDocument: RouteDocument = {
  operation: 'listOwnExaminations',
  tag,
  summary: { zh: '本人的准考信息和已发布成绩', en: 'The own admissions and released marks' },
  answers: jsonAnswer('本人的考试和成绩', 'Admissions and marks', ownExaminationsSchema),
  errors: signedIn,
};
