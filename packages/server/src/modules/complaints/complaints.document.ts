import {
  certificateSuspensionSchema,
  complainantIdentitySchema,
  complaintActSchema,
  complaintFileParamsSchema,
  complaintFilterSchema,
  complaintListQuerySchema,
  complaintListSchema,
  complaintNoteSchema,
  complaintSchema,
  identityRequestSchema,
  idParamsSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../http/office-document.ts';
import type { RouteDocument } from '../../http/route-document.ts';

const tag = 'complaints';
const one = jsonAnswer('投诉举报', 'The complaint', complaintSchema);
const acting = [...signedIn, 'request-invalid', 'complaint-not-found', 'version-stale', 'step-not-possible'] as const;

export const listDocument: RouteDocument = {
  operation: 'listComplaints',
  tag,
  summary: { zh: '投诉举报列表', en: 'List complaints' },
  query: complaintListQuerySchema,
  answers: jsonAnswer('一页', 'A page', complaintListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportComplaints',
  tag,
  summary: { zh: '导出投诉举报列表', en: 'Export complaints' },
  query: complaintFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

export const readDocument: RouteDocument = {
  operation: 'readComplaint',
  tag,
  summary: { zh: '查看投诉举报', en: 'Read a complaint' },
  description: { zh: '不含投诉举报人的身份。', en: 'Without who complains.' },
  params: idParamsSchema,
  answers: one,
  errors: [...signedIn, 'request-invalid', 'complaint-not-found'],
};

export const actDocument: RouteDocument = {
  operation: 'actOnComplaint',
  tag,
  summary: { zh: '办理投诉举报', en: 'Dispatch, handle or reply to a complaint' },
  description: {
    zh: '结案时在同一事务中处理结果或证书。',
    en: 'Where it ends the result or the certificate changes in the same transaction.',
  },
  params: idParamsSchema,
  body: jsonBody(complaintActSchema),
  answers: one,
  errors: acting,
};

export const noteDocument: RouteDocument = {
  operation: 'noteOnComplaint',
  tag,
  summary: { zh: '记录调查情况', en: 'Add a note of the investigation' },
  params: idParamsSchema,
  body: jsonBody(complaintNoteSchema),
  answers: one,
  errors: acting,
};

export const suspendDocument: RouteDocument = {
  operation: 'suspendForComplaint',
  tag,
  summary: { zh: '调查期间暂停证书', en: 'Suspend the certificate while the complaint is open' },
  params: idParamsSchema,
  body: jsonBody(certificateSuspensionSchema),
  answers: one,
  errors: [...acting, 'certificate-not-found'],
};

export const identityDocument: RouteDocument = {
  operation: 'readComplainant',
  tag,
  summary: { zh: '查看投诉举报人（记入审计）', en: 'See who complains; it is audited' },
  params: idParamsSchema,
  body: jsonBody(identityRequestSchema),
  answers: jsonAnswer('投诉举报人', 'Who complains', complainantIdentitySchema),
  errors: [...signedIn, 'request-invalid', 'complaint-not-found', 'step-not-possible'],
};

export const fileDocument: RouteDocument = {
  operation: 'openComplaintFile',
  tag,
  summary: { zh: '打开投诉举报材料', en: 'Open a file of a complaint' },
  params: complaintFileParamsSchema,
  answers: { 200: { description: { zh: '文件', en: 'The file' }, mediaType: 'application/octet-stream' } },
  errors: [...signedIn, 'request-invalid', 'complaint-not-found', 'evidence-not-found'],
};
