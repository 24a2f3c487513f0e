import { z } from 'zod';
import { isoDateSchema } from '../fields.schema.ts';
import { textSchema } from '../text.schema.ts';
import { certificateKindSchema, certificateNumberSchema, certificateStateSchema } from './certificate.schema.ts';

export const verificationParamsSchema = z.strictObject({ number: certificateNumberSchema });
export const verificationQuerySchema = z.strictObject({
  h: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional()
    .describe(
      'Beginning of the hash from the QR code: whoever has the certificate sees the whole name (二维码中的哈希).',
    ),
});

export const verificationQuestions = ['form', 'signature', 'key', 'issuer', 'entitlement', 'status', 'dates'] as const;

const finding = z.strictObject({
  question: z.enum(verificationQuestions).describe('What was asked (核验项).'),
  answer: z.string().describe('The answer, such as valid, revoked or could-not-check (结论).'),
  reason: textSchema.describe('Why (说明).'),
});

const addressSchema = z.string().describe('Path on this server (本站路径).');

export const certificateVerificationSchema = z
  .strictObject({
    number: certificateNumberSchema,
    kind: certificateKindSchema,
    holder: z.string().describe('Name of the holder, masked without the hash of the QR code (姓名).'),
    name: textSchema.describe('What was awarded (名称).'),
    level: z.string().describe('Level (级别).'),
    field: z.strictObject({ code: z.string(), name: z.string() }).describe('Series or occupation (系列或职业).'),
    specialty: z.string().nullable().describe('Specialty (专业).'),
    issuer: z.strictObject({ name: z.string(), did: z.string() }).describe('Who issued it (发证机构).'),
    committee: z.strictObject({ name: z.string(), approval: z.string() }).nullable().describe('评审委员会和批准文号.'),
    obtainedOn: isoDateSchema.describe('取得时间.'),
    issuedAt: z.iso.datetime().describe('发证时间.'),
    state: certificateStateSchema,
    supersededBy: certificateNumberSchema.nullable().describe('The number that took its place (新证书编号).'),
    paper: z
      .enum(['matches', 'differs', 'not-asked'])
      .describe('Whether the hash of the QR code is that of the credential (二维码与电子凭证是否一致).'),
    findings: z.array(finding).describe('Each question answered by itself (逐项核验).'),
    verdict: z.enum(['valid', 'not-valid', 'could-not-check']).describe('All of it together (总的结论).'),
    checkedAgainst: z
      .strictObject({
        keys: addressSchema,
        revocations: addressSchema,
        suspensions: addressSchema,
        register: addressSchema,
      })
      .describe('The public documents it was checked against: keys, status lists, register of issuers (核对依据).'),
    credential: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('The credential, to verify it offline; given with the hash of the QR code (电子凭证).'),
  })
  .meta({ id: 'CertificateVerification', description: 'What the verification of a certificate found (证书核验).' });
export type CertificateVerification = z.infer<typeof certificateVerificationSchema>;
