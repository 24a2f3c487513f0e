import {
  complaintFollowSchema,
  complaintReceiptSchema,
  followedComplaintSchema,
  newComplaintSchema,
  recheckRequestSchema,
} from '@guantong/contracts';
import { z } from 'zod';
import { jsonAnswer, jsonBody } from '../../http/office-document.ts';
import type { RouteDocument } from '../../http/route-document.ts';

const tag = 'complaints';
const followed = jsonAnswer('办理进度', 'How far it is', followedComplaintSchema);

export const fileDocument: RouteDocument = {
  operation: 'fileComplaint',
  tag,
  summary: { zh: '提出异议或投诉举报', en: 'File an objection or a complaint' },
  description: {
    zh: '无需登录；可以匿名。针对一项正在公示的结果或一本有效证书，只影响该一项。查询码只给出一次。',
    en: 'Without an account, named or anonymous, against one published result or one certificate in force, which alone waits. The code is given once.',
  },
  body: jsonBody(newComplaintSchema),
  answers: jsonAnswer('回执', 'The receipt', complaintReceiptSchema, 201),
  errors: ['request-invalid', 'publicity-not-found', 'certificate-not-found', 'step-not-possible'],
};

export const followDocument: RouteDocument = {
  operation: 'followComplaint',
  tag,
  summary: { zh: '凭编号和查询码查询', en: 'Follow a complaint by number and code' },
  body: jsonBody(complaintFollowSchema),
  answers: followed,
  errors: ['request-invalid', 'complaint-not-found'],
};

export const recheckDocument: RouteDocument = {
  operation: 'requestComplaintRecheck',
  tag,
  summary: { zh: '对答复申请复核', en: 'Ask for a re-check of the reply' },
  body: jsonBody(recheckRequestSchema),
  answers: followed,
  errors: ['request-invalid', 'complaint-not-found', 'step-not-possible'],
};

export const addFileDocument: RouteDocument = {
  operation: 'addComplaintFile',
  tag,
  summary: { zh: '补充材料', en: 'Add a file to a complaint' },
  body: {
    mediaType: 'multipart/form-data',
    schema: z.strictObject({
      number: z.string().describe('Number of the receipt (受理编号).'),
      code: z.string().describe('Secret code (查询码).'),
      file: z.string().meta({ format: 'binary' }).describe('PDF, JPEG or PNG (PDF、JPEG 或 PNG).'),
    }),
  },
  answers: jsonAnswer('办理进度', 'How far it is', followedComplaintSchema, 201),
  errors: [
    ...(['request-invalid', 'complaint-not-found', 'step-not-possible', 'file-missing', 'form-malformed'] as const),
    ...(['body-too-large', 'evidence-refused', 'scanner-unavailable'] as const),
  ],
};
