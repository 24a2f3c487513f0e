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
import {
  complaintAboutSchema,
  complaintEffectSchema,
  complaintFindingSchema,
  complaintHandlerSchema,
  complaintKindSchema,
  complaintNumberSchema,
  complaintStateSchema,
  complaintStepSchema,
} from './complaint-fields.schema.ts';

const rowFields = {
  id: idSchema,
  number: complaintNumberSchema,
  kind: complaintKindSchema,
  kindWords: textSchema,
  about: complaintAboutSchema,
  body: organisationNameSchema.describe('Whose result or certificate (评价机构).'),
  handler: complaintHandlerSchema.nullable().describe('null: not dispatched yet (未转办).'),
  state: complaintStateSchema,
  stateWords: textSchema,
  reportedOn: isoDateSchema.describe('Day it was filed (提交日期).'),
  dueOn: isoDateSchema.nullable().describe('Last day of the present time (期限).'),
  overdue: z.boolean().describe('Whether that day is past (是否逾期).'),
};

export const complaintRowSchema = z
  .strictObject(rowFields)
  .meta({ id: 'ComplaintRow', description: 'A complaint in a list (投诉举报列表项).' });
export type ComplaintRow = z.infer<typeof complaintRowSchema>;
export const complaintListSchema = listSchema(complaintRowSchema);

const sorts = ['reportedOn', '-reportedOn', 'dueOn', '-dueOn'] as const;
export const complaintFilterSchema = z.strictObject({
  number: z.string().trim().max(40).optional().describe('Beginning of the number (编号开头).'),
  kind: complaintKindSchema.optional(),
  state: complaintStateSchema.optional(),
  handler: complaintHandlerSchema.optional(),
  overdue: z.enum(['true', 'false']).optional().describe('Past their day, or not (是否逾期).'),
  applicationId: idSchema.optional().describe('About one case (申报).'),
  sort: z.enum(sorts).default('-reportedOn').describe('Order (排序); a leading minus turns it round.'),
});
export type ComplaintFilter = z.infer<typeof complaintFilterSchema>;
export const complaintListQuerySchema = z.strictObject({ ...complaintFilterSchema.shape, ...pageFields });
export type ComplaintListQuery = z.infer<typeof complaintListQuerySchema>;

/** Everything the page of a complaint shows, for the one who asks. Who complains is asked for apart. */
export const complaintSchema = z
  .strictObject({
    ...rowFields,
    applicationId: idSchema,
    certificateId: idSchema.nullable(),
    text: z.string().describe('What was reported (反映内容).'),
    anonymous: z.boolean().describe('Nobody knows who (匿名).'),
    protected: z.boolean().describe('Identity kept from everybody but the supervisor (身份保密).'),
    steps: z.array(complaintStepSchema),
    handlers: z.array(complaintHandlerSchema).describe('To whom it may be dispatched (可转办单位).'),
    effects: z.array(complaintEffectSchema).describe('What may follow where it is upheld (可选处理).'),
    reply: complaintFindingSchema.nullable(),
    recheck: z
      .strictObject({ on: isoDateSchema, reason: z.string(), reply: complaintFindingSchema.nullable() })
      .nullable(),
    certificateSuspended: z.boolean().describe('Whether the certificate was suspended for it (已暂停证书).'),
    files: z.array(
      z.strictObject({
        id: idSchema,
        name: z.string(),
        mediaType: z.string(),
        size: z.int(),
        scan: z.enum(['clean', 'not-scanned']).describe('已查毒 / 未查毒.'),
      }),
    ),
    notes: z.array(z.strictObject({ id: idSchema, text: z.string(), at: z.iso.datetime(), by: textSchema })),
    timeline: z.array(
      z.strictObject({
        sequence: z.int(),
        at: z.iso.datetime(),
        title: textSchema,
        detail: textSchema.nullable(),
        by: textSchema,
      }),
    ),
    version: z.int(),
    can: canSchema,
  })
  .meta({ id: 'Complaint', description: 'A complaint as an office sees it (投诉举报).' });
export type Complaint = z.infer<typeof complaintSchema>;

const findingReasonSchema = z
  .string()
  .trim()
  .min(2)
  .max(1000)
  .describe('What was found (查明情况); the complainant and the applicant read it.');
const finding = { upheld: z.boolean(), effect: complaintEffectSchema, reason: findingReasonSchema };
const nothing = z.strictObject({}).default({});

export const complaintActSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('dispatch'),
      version: versionSchema,
      payload: z.strictObject({ handler: complaintHandlerSchema }),
    }),
    z.strictObject({ kind: z.literal('start-handling'), version: versionSchema, payload: nothing }),
    z.strictObject({ kind: z.literal('reply'), version: versionSchema, payload: z.strictObject(finding) }),
    z.strictObject({ kind: z.literal('reply-recheck'), version: versionSchema, payload: z.strictObject(finding) }),
  ])
  .meta({ id: 'ComplaintAct', description: 'Something done to a complaint (办理投诉举报).' });
export type ComplaintAct = z.infer<typeof complaintActSchema>;

export const complaintNoteSchema = z
  .strictObject({ text: z.string().trim().min(2).max(4000).describe('What was looked at and found (调查记录).') })
  .meta({ id: 'ComplaintNote', description: 'A note of the investigation (调查记录).' });
export const certificateSuspensionSchema = z.strictObject({ version: versionSchema, reason: reasonSchema }).meta({
  id: 'CertificateSuspension',
  description: 'Suspending the certificate while a complaint is open (暂停证书).',
});
export const identityRequestSchema = z
  .strictObject({ reason: reasonSchema })
  .meta({ id: 'IdentityRequest', description: 'Why the identity is looked at; it is audited (查看身份的理由).' });
export const complainantIdentitySchema = z
  .strictObject({ name: z.string().nullable(), contact: z.string().nullable() })
  .meta({ id: 'ComplainantIdentity', description: 'Who complains; null: anonymous (投诉举报人).' });
export type ComplainantIdentity = z.infer<typeof complainantIdentitySchema>;
export const complaintFileParamsSchema = z.strictObject({ id: idSchema, fileId: idSchema });
