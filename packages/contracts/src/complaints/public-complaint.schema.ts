import { z } from 'zod';
import { certificateNumberSchema } from '../credentials/certificate.schema.ts';
import { isoDateSchema } from '../fields.schema.ts';
import { idSchema } from '../organisations/organisation-fields.schema.ts';
import { textSchema } from '../text.schema.ts';
import {
  complaintAboutSchema,
  complaintCodeSchema,
  complaintFindingSchema,
  complaintKindSchema,
  complaintNumberSchema,
  complaintStateSchema,
  complaintStepSchema,
} from './complaint-fields.schema.ts';

const complainantSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(60).describe('Name (姓名).'),
    contact: z.string().trim().min(3).max(120).describe('Telephone or mail (联系方式).'),
  })
  .meta({ id: 'Complainant', description: 'Who complains (投诉举报人); kept sealed.' });
export type Complainant = z.infer<typeof complainantSchema>;

/** A complaint as anybody files it, against one line of a publicity or one certificate. */
export const newComplaintSchema = z
  .strictObject({
    about: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('result'), applicationId: idSchema.describe('The line (公示项).') }),
      z.strictObject({ what: z.literal('certificate'), number: certificateNumberSchema }),
    ]),
    kind: complaintKindSchema,
    text: z.string().trim().min(10).max(4000).describe('What happened, and how it can be checked (事实和线索).'),
    complainant: complainantSchema.nullable().describe('null: anonymous (匿名).'),
    protectIdentity: z
      .boolean()
      .optional()
      .describe('Nobody but the bureau’s supervisor learns who complains (保密); absent: by the kind.'),
  })
  .meta({ id: 'NewComplaint', description: 'An objection or complaint to file (提出异议、投诉举报).' });
export type NewComplaint = z.infer<typeof newComplaintSchema>;

export const complaintReceiptSchema = z
  .strictObject({
    number: complaintNumberSchema,
    code: complaintCodeSchema,
    on: isoDateSchema.describe('Day it was filed (提交日期).'),
  })
  .meta({ id: 'ComplaintReceipt', description: 'The receipt: number and secret code (回执).' });
export type ComplaintReceipt = z.infer<typeof complaintReceiptSchema>;

const receiptFields = { number: complaintNumberSchema, code: complaintCodeSchema };

export const complaintFollowSchema = z
  .strictObject(receiptFields)
  .meta({ id: 'ComplaintFollow', description: 'The receipt of a complaint (凭回执查询).' });
export type ComplaintFollow = z.infer<typeof complaintFollowSchema>;

export const recheckRequestSchema = z
  .strictObject({
    ...receiptFields,
    reason: z.string().trim().min(2).max(1000).describe('Why the reply is not accepted (不服理由).'),
  })
  .meta({ id: 'ComplaintRecheckRequest', description: 'Asking for a re-check of the reply (申请复核).' });
export type ComplaintRecheckRequest = z.infer<typeof recheckRequestSchema>;

/** The fields beside the file. */
export const complaintFileFieldsSchema = z.strictObject(receiptFields);

/** A complaint as the one who filed it follows it. */
export const followedComplaintSchema = z
  .strictObject({
    number: complaintNumberSchema,
    kind: complaintKindSchema,
    about: complaintAboutSchema,
    state: complaintStateSchema,
    stateWords: textSchema,
    on: isoDateSchema.describe('Day it was filed (提交日期).'),
    anonymous: z.boolean(),
    protected: z.boolean(),
    steps: z.array(complaintStepSchema),
    reply: complaintFindingSchema.nullable(),
    recheckReply: complaintFindingSchema.nullable(),
    files: z.array(z.strictObject({ name: z.string(), size: z.int() })),
    mayAddFiles: z.boolean().describe('Whether files may still be added (能否补充材料).'),
    mayAskRecheck: z.boolean().describe('Whether a re-check may be asked for now (能否申请复核).'),
  })
  .meta({ id: 'FollowedComplaint', description: 'A complaint as its complainant follows it (投诉举报进度).' });
export type FollowedComplaint = z.infer<typeof followedComplaintSchema>;
