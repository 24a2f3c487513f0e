import {
  applicationBatchJobSchema,
  groupActSchema,
  idParamsSchema,
  reviewGroupFilterSchema,
  reviewGroupListQuerySchema,
  reviewGroupListSchema,
  reviewSettingsChangeSchema,
  reviewSettingsSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'evaluation';

export const listDocument: RouteDocument = {
  operation: 'listReviewGroups',
  tag,
  summary: { zh: '评审分组', en: 'List the groups of cases' },
  query: reviewGroupListQuerySchema,
  answers: jsonAnswer('一页', 'A page', reviewGroupListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportReviewGroups',
  tag,
  summary: { zh: '导出评审分组', en: 'Export the groups of cases' },
  query: reviewGroupFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

export const actDocument: RouteDocument = {
  operation: 'actOnReviewGroup',
  tag,
  summary: { zh: '对一组申报开始评价、公布或确认结果', en: 'Start, publish or confirm for the cases of a group' },
  description: {
    zh: '按批量办理进行，进度见 /api/applications/batch/{jobId}。',
    en: 'Done as a batch: /api/applications/batch/{jobId} tells how far it is.',
  },
  body: jsonBody(groupActSchema),
  answers: jsonAnswer('批量办理', 'The batch', applicationBatchJobSchema, 202),
  errors: [...signedIn, 'request-invalid', 'batch-too-large'],
};

export const readSettingsDocument: RouteDocument = {
  operation: 'getReviewSettings',
  tag,
  summary: { zh: '评价计划的评审设置', en: 'How a cycle reviews' },
  params: idParamsSchema,
  answers: jsonAnswer('评审设置', 'The settings', reviewSettingsSchema),
  errors: [...signedIn, 'request-invalid', 'cycle-not-found'],
};

export const changeSettingsDocument: RouteDocument = {
  operation: 'changeReviewSettings',
  tag,
  summary: { zh: '设定评价计划的评审方式', en: 'Set how a draft of a cycle is to review' },
  params: idParamsSchema,
  body: jsonBody(reviewSettingsChangeSchema),
  answers: jsonAnswer('评审设置', 'The settings', reviewSettingsSchema),
  errors: [...signedIn, 'request-invalid', 'cycle-not-found', 'step-not-possible', 'version-stale'],
};
