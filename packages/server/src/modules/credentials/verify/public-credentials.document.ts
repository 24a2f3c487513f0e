import {
  certificateVerificationSchema,
  idSchema,
  verificationParamsSchema,
  verificationQuerySchema,
} from '@guantong/contracts';
import { z } from 'zod';
import { jsonAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'certificates';
export const issuerParamsSchema = z.strictObject({ id: idSchema });
export const statusListParamsSchema = z.strictObject({
  id: idSchema,
  list: z.coerce.number().int().min(1).max(1_000_000).describe('Number of the list (列表序号).'),
  purpose: z.enum(['revocation', 'suspension']).describe('撤销 / 暂停.'),
});
const anything = z.record(z.string(), z.unknown());

export const verifyDocument: RouteDocument = {
  operation: 'verifyCertificate',
  tag,
  summary: { zh: '核验证书', en: 'Verify a certificate' },
  description: {
    zh: '无需登录。签名、状态、发证机构、评价权限、日期逐项回答，“无法核验”单列一种。',
    en: 'Without an account. Signature, status, issuer, entitlement and dates are answered each by itself; “could not check” is an answer of its own.',
  },
  params: verificationParamsSchema,
  query: verificationQuerySchema,
  answers: jsonAnswer('核验结果', 'What was found', certificateVerificationSchema),
  errors: ['request-invalid', 'certificate-not-found'],
};

export const didDocument: RouteDocument = {
  operation: 'readIssuerDocument',
  tag,
  summary: { zh: '发证机构的 did 文档', en: 'The did document of an issuer' },
  params: issuerParamsSchema,
  answers: jsonAnswer('did 文档，含历次密钥', 'The did document with the history of its keys', anything),
  errors: ['request-invalid', 'issuer-not-found'],
};

export const statusListDocument: RouteDocument = {
  operation: 'readStatusList',
  tag,
  summary: { zh: '证书状态列表', en: 'A status list of an issuer' },
  params: statusListParamsSchema,
  answers: jsonAnswer('状态列表凭证', 'The status list credential', anything),
  errors: ['request-invalid', 'issuer-not-found', 'status-list-not-found'],
};

export const registerDocument: RouteDocument = {
  operation: 'readIssuerRegister',
  tag,
  summary: { zh: '发证机构名册', en: 'The register of issuers' },
  description: {
    zh: '供离线核验使用，格式 guantong-issuers/1，见 docs/proofs.md。',
    en: 'For verifying offline: the file guantong-issuers/1 of docs/proofs.md.',
  },
  answers: jsonAnswer('名册', 'The register', anything),
  errors: [],
};
