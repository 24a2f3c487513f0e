import { applicationBatchJobSchema, applicationBatchPreviewSchema, applicationBatchSchema } from '@guantong/contracts';
import { z } from 'zod';
import { jsonAnswer, jsonBody, signedIn } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

export const batchParamsSchema = z.strictObject({ jobId: z.uuid().describe('The batch (批量办理).') });
const tag = 'applications';
const job = jsonAnswer('批量办理', 'The batch', applicationBatchJobSchema);

export const beginDocument: RouteDocument = {
  operation: 'batchApplications',
  tag,
  summary: { zh: '批量办理：先预览，再后台办理', en: 'Handle many applications: first a preview, then as a job' },
  body: jsonBody(applicationBatchSchema),
  answers: {
    ...jsonAnswer('预览', 'The preview', applicationBatchPreviewSchema),
    ...jsonAnswer('已开始', 'Begun', applicationBatchJobSchema, 202),
  },
  errors: [...signedIn, 'request-invalid', 'batch-too-large'],
};

export const readDocument: RouteDocument = {
  operation: 'getApplicationBatch',
  tag,
  summary: { zh: '批量办理的进度', en: 'How far a batch is' },
  params: batchParamsSchema,
  answers: job,
  errors: [...signedIn, 'request-invalid', 'batch-not-found'],
};

export const cancelDocument: RouteDocument = {
  operation: 'cancelApplicationBatch',
  tag,
  summary: { zh: '停止批量办理', en: 'Stop a batch' },
  description: { zh: '已办理的不撤销。', en: 'What is done stays done.' },
  params: batchParamsSchema,
  answers: job,
  errors: [...signedIn, 'request-invalid', 'batch-not-found'],
};
