import {
  certificateSettingsChangeSchema,
  certificateSettingsSchema,
  idParamsSchema,
  issuerSchema,
  keyRevocationSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'certificates';
const params = idParamsSchema;
const settings = jsonAnswer('编号设置', 'How the body numbers certificates', certificateSettingsSchema);
const issuer = jsonAnswer('发证身份和密钥', 'The issuer with its keys', issuerSchema);

export const readSettingsDocument: RouteDocument = {
  operation: 'readCertificateSettings',
  tag,
  summary: { zh: '查看证书编号设置', en: 'Read how a body numbers certificates' },
  params,
  answers: settings,
  errors: [...signedIn, 'organisation-not-found'],
};

export const changeSettingsDocument: RouteDocument = {
  operation: 'changeCertificateSettings',
  tag,
  summary: { zh: '修改证书编号设置', en: 'Change how a body numbers certificates' },
  params,
  body: jsonBody(certificateSettingsChangeSchema),
  answers: settings,
  errors: [
    ...signedIn,
    'request-invalid',
    'organisation-not-found',
    'title-pattern-invalid',
    'title-body-taken',
    'version-stale',
  ],
};

export const readIssuerDocument: RouteDocument = {
  operation: 'readCertificateIssuer',
  tag,
  summary: { zh: '查看发证密钥', en: 'Read the keys of an issuer' },
  description: {
    zh: '发出第一本证书之前还没有发证身份：did 和网址为 null，密钥为空。',
    en: 'Before the first certificate a body has no identity: did and addresses are null, and there is no key.',
  },
  params,
  answers: issuer,
  errors: [...signedIn, 'organisation-not-found'],
};

export const rotateDocument: RouteDocument = {
  operation: 'rotateIssuerKey',
  tag,
  summary: { zh: '更换发证密钥', en: 'Rotate the key of an issuer' },
  description: {
    zh: '原密钥停用，所签证书继续有效。',
    en: 'The old key is retired; what it signed stays good.',
  },
  params,
  answers: issuer,
  errors: [...signedIn, 'organisation-not-found', 'issuer-not-found'],
};

export const revokeDocument: RouteDocument = {
  operation: 'revokeIssuerKey',
  tag,
  summary: { zh: '作废发证密钥', en: 'Revoke a key of an issuer' },
  description: {
    zh: '密钥泄露时使用：它签发的一切不再可信，须重新发证。',
    en: 'For a key that others may have: nothing it signed is trusted any more and has to be issued again.',
  },
  params,
  body: jsonBody(keyRevocationSchema),
  answers: issuer,
  errors: [...signedIn, 'request-invalid', 'organisation-not-found', 'issuer-not-found', 'issuer-key-not-found'],
};
