import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { isoDateSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import {
  idSchema,
  organisationNameSchema,
  reasonSchema,
  versionSchema,
} from '../organisations/organisation-fields.schema.ts';
import { textSchema } from '../text.schema.ts';

export const certificateKinds = ['title', 'skill-level'] as const;
export const certificateStates = ['issued', 'suspended', 'revoked', 'superseded'] as const;

export const certificateKindSchema = z.enum(certificateKinds).describe('职称 / 职业技能等级: kind of certificate.');
export const certificateStateSchema = z
  .enum(certificateStates)
  .describe('有效 / 暂停使用 / 已撤销 / 已换发: state of a certificate.');
export const certificateNumberSchema = z.string().trim().min(1).max(60).describe('Number (证书编号).');

const rowFields = {
  id: idSchema,
  kind: certificateKindSchema,
  number: certificateNumberSchema,
  holder: z.string().describe('Name of the holder (姓名).'),
  name: textSchema.describe('What was awarded (名称).'),
  level: z.string().describe('Level (级别).'),
  field: z
    .strictObject({ code: z.string().describe('Code (代码).'), name: z.string().describe('Name (名称).') })
    .describe('Series of a title, occupation of a skill level (系列或职业).'),
  specialty: z.string().nullable().describe('Specialty of a title (专业).'),
  body: organisationNameSchema.describe('Who issued it (发证机构).'),
  obtainedOn: isoDateSchema.describe('The day the committee passed it (取得时间).'),
  issuedAt: z.iso.datetime().describe('When it was issued (发证时间).'),
  state: certificateStateSchema,
};

export const certificateRowSchema = z
  .strictObject(rowFields)
  .meta({ id: 'CertificateRow', description: 'A certificate in a list (证书列表项).' });
export type CertificateRow = z.infer<typeof certificateRowSchema>;
export const certificateListSchema = listSchema(certificateRowSchema);

export const certificateSchema = z
  .strictObject({
    ...rowFields,
    applicationId: idSchema.describe('The case it came from (申报).'),
    committee: z
      .strictObject({ name: z.string().describe('Name (名称).'), approval: z.string().describe('批准文号.') })
      .nullable()
      .describe('Committee of a title with its approval (评审委员会).'),
    basis: z.string().describe('Documents and clauses it was awarded under (依据).'),
    stateReason: z.string().nullable().describe('Why it is suspended, revoked or superseded (原因).'),
    stateAt: z.iso.datetime().describe('Since when (状态时间).'),
    supersedes: certificateNumberSchema.nullable().describe('The number it took the place of (原证书编号).'),
    supersededBy: certificateNumberSchema.nullable().describe('The number that took its place (新证书编号).'),
    credentialSha256: z.string().describe('SHA-256 of the credential (电子凭证哈希).'),
    verifyPath: z.string().describe('Where anyone verifies it, as in the QR code (核验地址).'),
    version: z.int().describe('Version (版本).'),
    can: canSchema,
  })
  .meta({ id: 'Certificate', description: 'A certificate of a title or skill level (证书).' });
export type Certificate = z.infer<typeof certificateSchema>;

/** 证书夹: everything a person was awarded here. */
export const walletSchema = z
  .strictObject({ items: z.array(certificateSchema).describe('The last obtained first (按取得时间倒序).') })
  .meta({ id: 'Wallet', description: 'One’s own certificates (我的证书).' });
export type Wallet = z.infer<typeof walletSchema>;

const sorts = ['number', '-number', 'issuedAt', '-issuedAt', 'obtainedOn', '-obtainedOn'] as const;
export const certificateFilterSchema = z.strictObject({
  kind: certificateKindSchema.optional(),
  state: certificateStateSchema.optional(),
  number: z.string().trim().max(60).optional().describe('Beginning of the number (证书编号开头).'),
  holder: z.string().trim().max(100).optional().describe('Part of the name (姓名包含).'),
  cycleId: idSchema.optional().describe('Of one cycle (评价计划).'),
  issuedFrom: isoDateSchema.optional().describe('Issued on this day or later (发证日期起).'),
  issuedTo: isoDateSchema.optional().describe('Issued on this day or earlier (发证日期止).'),
  sort: z.enum(sorts).default('-issuedAt').describe('Order (排序); a leading minus turns it round.'),
});
export type CertificateFilter = z.infer<typeof certificateFilterSchema>;
export const certificateListQuerySchema = z.strictObject({ ...certificateFilterSchema.shape, ...pageFields });
export type CertificateListQuery = z.infer<typeof certificateListQuerySchema>;

export const certificateActSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('suspend'), version: versionSchema, reason: reasonSchema }),
    z.strictObject({ kind: z.literal('resume'), version: versionSchema, reason: reasonSchema }),
    z.strictObject({
      kind: z.literal('revoke'),
      version: versionSchema,
      reason: reasonSchema,
      fraud: z.boolean().describe('For fraud: also three years in the integrity ledger (弄虚作假，记入诚信档案).'),
    }),
    z.strictObject({
      kind: z.literal('correct'),
      version: versionSchema,
      reason: reasonSchema,
      holder: z.string().trim().min(1).max(100).optional().describe('Corrected name (更正后的姓名).'),
      specialty: z
        .string()
        .trim()
        .min(1)
        .max(100)
        .nullable()
        .optional()
        .describe('Corrected specialty (更正后的专业); null: the certificate names none.'),
      obtainedOn: isoDateSchema.optional().describe('Corrected day (更正后的取得时间).'),
    }),
  ])
  .meta({ id: 'CertificateAct', description: 'Something done to a certificate (证书办理).' });
export type CertificateAct = z.infer<typeof certificateActSchema>;

export const certificateBatchSchema = z
  .strictObject({ cycleId: idSchema.describe('All confirmed cases of this cycle (评价计划).') })
  .meta({ id: 'CertificateBatch', description: 'Certificates to issue in one go (批量发证).' });
export const certificateBatchJobSchema = z
  .strictObject({
    jobId: idSchema,
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']).describe('State (状态).'),
    progress: z.int().describe('Cases handled (已办).'),
    total: z.int().describe('Cases in all (总数).'),
    issued: z.int().describe('Certificates issued (已发证).'),
    refused: z
      .array(
        z.strictObject({
          applicationId: idSchema,
          number: z.string().describe('Number of the application (申报编号).'),
          whyNot: textSchema,
        }),
      )
      .describe('Cases without a certificate, with why; at most 200 (未发证的申报).'),
  })
  .meta({ id: 'CertificateBatchJob', description: 'How far a batch of certificates is (批量发证进度).' });
export type CertificateBatchJob = z.infer<typeof certificateBatchJobSchema>;
export const dueCyclesSchema = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          cycle: z.strictObject({ id: idSchema, name: z.string().describe('Name (名称).') }).describe('评价计划.'),
          due: z.int().min(1).describe('Confirmed cases without a certificate (已确认、未发证的申报数).'),
        }),
      )
      .describe('Cycles of one’s body with certificates to issue, by name (有待发证申报的评价计划).'),
    going: idSchema.nullable().describe('One’s own batch that is not over yet (尚未办完的批次); null: there is none.'),
  })
  .meta({ id: 'DueCycles', description: 'What a batch of certificates could issue (待批量发证).' });
export type DueCycles = z.infer<typeof dueCyclesSchema>;

/** 证书数据报送: one skill-level certificate as it is reported; the resident id is masked. */
export const reportedCertificateSchema = z
  .strictObject({
    number: certificateNumberSchema,
    holder: z.string().describe('姓名.'),
    residentIdMasked: z.string().nullable().describe('身份证号（部分遮盖）.'),
    occupationCode: z.string().describe('职业代码.'),
    occupationName: z.string().describe('职业名称.'),
    level: z.string().describe('等级.'),
    levelName: z.string().describe('等级名称.'),
    bodyName: z.string().describe('评价机构.'),
    obtainedOn: isoDateSchema.describe('取得时间.'),
    issuedOn: isoDateSchema.describe('发证日期.'),
    state: certificateStateSchema,
  })
  .meta({ id: 'ReportedCertificate', description: 'A certificate as it is reported (证书数据报送项).' });
export type ReportedCertificate = z.infer<typeof reportedCertificateSchema>;
export const certificateReportQuerySchema = z.strictObject({
  issuedFrom: isoDateSchema.optional().describe('Issued on this day or later (发证日期起).'),
  issuedTo: isoDateSchema.optional().describe('Issued on this day or earlier (发证日期止).'),
});
export type CertificateReportQuery = z.infer<typeof certificateReportQuerySchema>;
export const certificateReportSchema = z
  .strictObject({
    format: z.literal('guantong-certificate-report/1'),
    at: z.iso.datetime().describe('When it was made (生成时间).'),
    items: z.array(reportedCertificateSchema).describe('In the order of their numbers (按编号).'),
  })
  .meta({ id: 'CertificateReport', description: 'Skill-level certificates of a body, for reporting (证书数据报送).' });
