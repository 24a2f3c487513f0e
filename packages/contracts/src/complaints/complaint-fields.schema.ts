import { complaintEffects, complaintHandlers, complaintKinds, complaintStates } from '@guantong/procedure';
import { z } from 'zod';
import { namesOf } from '../applications/application-parts.schema.ts';
import { isoDateSchema } from '../fields.schema.ts';
import { textSchema } from '../text.schema.ts';

export const complaintKindSchema = namesOf(complaintKinds).describe(
  '对结果的异议 / 投诉工作人员或专家 / 举报弄虚作假: what kind of complaint.',
);
export const complaintStateSchema = namesOf(complaintStates).meta({
  id: 'ComplaintState',
  description: 'State of a complaint (投诉举报状态): docs/procedure.md tells them all.',
});
export const complaintEffectSchema = namesOf(complaintEffects).describe(
  '不影响结果 / 取消结果 / 撤销证书 / 重新评价: what follows from a finding.',
);
export const complaintHandlerSchema = namesOf(complaintHandlers).describe(
  '评价机构 / 人社部门: which office handles it.',
);

export const complaintNumberSchema = z.string().trim().min(4).max(40).describe('Number of the receipt (受理编号).');
export const complaintCodeSchema = z
  .string()
  .trim()
  .min(8)
  .max(60)
  .describe('Secret code of the receipt (查询码), shown once when it was filed.');

/** A stage of the way of a complaint: done, now or to come, with its day and by when. */
export const complaintStepSchema = z
  .strictObject({
    id: complaintStateSchema,
    title: textSchema,
    status: z.enum(['done', 'now', 'next']).describe('已办 / 在办 / 待办.'),
    on: isoDateSchema.nullable().describe('Day it was entered (进入日期).'),
    until: isoDateSchema.nullable().describe('Last day of its time (期限).'),
    why: textSchema.nullable().describe('Why the time ends then (期限说明).'),
  })
  .meta({ id: 'ComplaintStep', description: 'A step of the way of a complaint (办理步骤).' });
export type ComplaintStep = z.infer<typeof complaintStepSchema>;

export const complaintFindingSchema = z
  .strictObject({
    upheld: z.boolean().describe('Whether it is well-founded (是否成立).'),
    effect: complaintEffectSchema,
    effectWords: textSchema,
    byChair: z.boolean().describe('The head of the body orders it, told by this finding (由评价机构负责人办理).'),
    reason: z.string().describe('What was found, in words (查明情况).'),
    on: isoDateSchema,
  })
  .meta({ id: 'ComplaintFinding', description: 'What was found (处理结论).' });
export type ComplaintFinding = z.infer<typeof complaintFindingSchema>;

/** What a complaint is about, as anybody may see it. */
export const complaintAboutSchema = z
  .strictObject({
    what: z.enum(['result', 'certificate']).describe('结果 / 证书.'),
    personName: z.string().describe('Masked (姓名，脱敏).'),
    targetWords: textSchema,
    cycleName: z.string(),
    certificateNumber: z.string().nullable(),
  })
  .meta({ id: 'ComplaintAbout', description: 'What a complaint is about (投诉举报对象).' });
export type ComplaintAbout = z.infer<typeof complaintAboutSchema>;
