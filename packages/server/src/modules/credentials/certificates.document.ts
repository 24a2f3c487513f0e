import {
  certificateActSchema,
  certificateFilterSchema,
  certificateListQuerySchema,
  certificateListSchema,
  certificateSchema,
  idParamsSchema,
  walletSchema,
} from '@guantong/contracts';
import { z } from 'zod';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../http/office-document.ts';
import type { RouteDocument } from '../../http/route-document.ts';

const tag = 'certificates';
const issuing = ['certificate-settings-missing', 'certificate-number-impossible'] as const;

export const listDocument: RouteDocument = {
  operation: 'listCertificates',
  tag,
  summary: { zh: '证书列表', en: 'List certificates' },
  query: certificateListQuerySchema,
  answers: jsonAnswer('一页证书', 'A page of certificates', certificateListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportCertificates',
  tag,
  summary: { zh: '导出证书列表', en: 'Export certificates' },
  query: certificateFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

export const walletDocument: RouteDocument = {
  operation: 'readWallet',
  tag,
  summary: { zh: '我的证书夹', en: 'One’s own certificates' },
  answers: jsonAnswer('本人的证书', 'One’s own certificates', walletSchema),
  errors: [...signedIn],
};

export const readDocument: RouteDocument = {
  operation: 'readCertificate',
  tag,
  summary: { zh: '查看证书', en: 'Read a certificate' },
  params: idParamsSchema,
  answers: jsonAnswer('证书', 'The certificate', certificateSchema),
  errors: [...signedIn, 'certificate-not-found'],
};

export const credentialDocument: RouteDocument = {
  operation: 'readCredential',
  tag,
  summary: { zh: '下载电子凭证', en: 'Download the credential' },
  description: {
    zh: 'Open Badges 3.0 电子凭证，格式见 docs/proofs.md；任何人可离线核验。',
    en: 'An Open Badges 3.0 credential (docs/proofs.md): anybody can verify it offline.',
  },
  params: idParamsSchema,
  answers: {
    200: {
      description: { zh: '电子凭证', en: 'The credential' },
      mediaType: 'application/vc',
      schema: z.record(z.string(), z.unknown()),
    },
  },
  errors: [...signedIn, 'certificate-not-found'],
};

export const pdfDocument: RouteDocument = {
  operation: 'readCertificatePdf',
  tag,
  summary: { zh: '下载证书 PDF', en: 'Download the certificate as PDF/A' },
  params: idParamsSchema,
  answers: { 200: { description: { zh: 'PDF/A 文件', en: 'A PDF/A file' }, mediaType: 'application/pdf' } },
  errors: [...signedIn, 'certificate-not-found', 'step-not-possible'],
};

export const issueDocument: RouteDocument = {
  operation: 'issueCertificate',
  tag,
  summary: { zh: '发证', en: 'Issue the certificate of a case' },
  description: {
    zh: '申报须已确认结果；已发证的返回原证书，不会重复发证。',
    en: 'The result must be confirmed. A case that has a certificate gets no second: it is returned.',
  },
  params: idParamsSchema,
  answers: jsonAnswer('证书', 'The certificate', certificateSchema, 201),
  errors: [...signedIn, 'application-not-found', 'step-not-possible', ...issuing],
};

export const actDocument: RouteDocument = {
  operation: 'actOnCertificate',
  tag,
  summary: { zh: '办理证书', en: 'Suspend, resume, revoke or correct a certificate' },
  description: {
    zh: '状态列表、通知和审计在同一事务中更新；更正即换发新证书，原证书失效。',
    en: 'Status lists, the message to the holder and the audit change in the same transaction. A correction issues a new certificate in the place of the old.',
  },
  params: idParamsSchema,
  body: jsonBody(certificateActSchema),
  answers: jsonAnswer('证书', 'The certificate', certificateSchema),
  errors: [...signedIn, 'request-invalid', 'certificate-not-found', 'version-stale', 'step-not-possible', ...issuing],
};
