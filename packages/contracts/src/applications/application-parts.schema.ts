import { caseActions, caseStates } from '@guantong/procedure';
import { z } from 'zod';
import { openQuestionSchema } from '../assessment.schema.ts';
import { isoDateSchema } from '../fields.schema.ts';
import { idSchema } from '../organisations/organisation-fields.schema.ts';
import { textSchema } from '../text.schema.ts';

/** The keys of a record of the procedure, as the non-empty list that an enumeration needs. */
export function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>) {
  return z.enum(Object.fromEntries(Object.keys(record).map((name) => [name, name])) as { [Key in Name]: Key });
}

export const caseStateNameSchema = namesOf(caseStates).meta({
  id: 'CaseState',
  description: 'State of an application (申报状态): docs/procedure.md tells them all.',
});
export const caseActionKindSchema = namesOf(caseActions).meta({
  id: 'CaseActionKind',
  description: 'Action on an application (办理动作): docs/procedure.md tells them all.',
});

export const pointerSchema = z
  .string()
  .max(200)
  .regex(/^(\/[^/]+)+$/, 'expected a JSON pointer such as /credentials/0')
  .describe('JSON pointer to a fact of the dossier or a field of the form (位置), such as /credentials/0.');

/** A statutory window, with why it ends when it ends. */
export const windowSchema = z
  .strictObject({
    what: z
      .enum(['employer-publicity', 'correction', 'result-publicity', 'recheck'])
      .describe('单位公示 / 补正 / 结果公示 / 申请复查: what the window is for.'),
    startOn: isoDateSchema.describe('Day of the notice, not counted (起始日，不计入).'),
    workingDays: z.int().describe('Working days (工作日数).'),
    opensOn: isoDateSchema.describe('First day that counts (首个工作日).'),
    endOn: isoDateSchema.describe('Last day that counts (截止日).'),
    overOn: isoDateSchema.describe('First day on which it is over (届满次日).'),
    why: textSchema.describe('Why it ends then (期限说明).'),
  })
  .meta({ id: 'Window', description: 'A window of working days (法定期限).' });
export type WindowView = z.infer<typeof windowSchema>;

export const caseStepSchema = z
  .strictObject({
    id: caseStateNameSchema,
    title: textSchema,
    status: z
      .enum(['done', 'now', 'next', 'stopped', 'skipped', 'not-reached'])
      .describe('已办 / 在办 / 待办 / 终止 / 跳过 / 未到: where the case stands with this step.'),
    on: isoDateSchema
      .nullable()
      .describe('Day it was done with; of the present step, the day it was entered (办结日期，正在办理的为进入日期).'),
    window: windowSchema.nullable(),
    note: textSchema.nullable(),
  })
  .meta({ id: 'CaseStep', description: 'A step of the way of a case (办理步骤).' });
export type CaseStepView = z.infer<typeof caseStepSchema>;

export const evidenceRefSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().describe('File name (文件名).'),
    mediaType: z.string(),
    size: z.int().describe('Bytes (字节数).'),
  })
  .meta({ id: 'EvidenceRef', description: 'A file that proves a fact (佐证材料).' });
export type EvidenceRef = z.infer<typeof evidenceRefSchema>;

/** A fact of the dossier as it stands in a case. */
export const caseFactSchema = z
  .strictObject({
    pointer: pointerSchema,
    factId: idSchema.nullable().describe('The fact of the dossier (档案记录).'),
    words: textSchema.describe('What it says, in words (内容).'),
    value: z.json().describe('The record as the assessment contract has it (记录).'),
    source: z
      .enum(['declared', 'imported', 'employer', 'register'])
      .describe('申报 / 导入 / 单位 / 登记: where it is from.'),
    verification: z
      .enum(['declared', 'employer-verified', 'register-verified', 'refuted'])
      .describe('未核验 / 单位已核验 / 登记已核验 / 核验不实.'),
    needed: z.boolean().describe('Whether the answer rests on it, so that the employer has to verify it (是否须核验).'),
    verdict: z
      .strictObject({
        verdict: z.enum(['confirmed', 'refuted']),
        note: z.string().nullable(),
        on: isoDateSchema,
      })
      .nullable()
      .describe('The employer’s verdict in this case (单位核验意见).'),
    evidence: z.array(evidenceRefSchema),
  })
  .meta({ id: 'CaseFact', description: 'A fact of the dossier in a case (申报事实).' });
export type CaseFact = z.infer<typeof caseFactSchema>;

export const caseQuestionSchema = z
  .strictObject({
    id: z.string().max(200),
    question: openQuestionSchema,
    decision: z
      .strictObject({ answer: z.enum(['met', 'not-met']), reason: z.string(), on: isoDateSchema })
      .nullable()
      .describe('What the body decided (认定结果).'),
  })
  .meta({ id: 'CaseQuestion', description: 'A question the text leaves to a person (待认定事项).' });
export type CaseQuestion = z.infer<typeof caseQuestionSchema>;

/** One field of the form that an applicant fills; what is waived is not among them. */
export const formFieldSchema = z
  .strictObject({
    path: pointerSchema,
    kind: z.enum(['text', 'long-text', 'choice', 'achievements', 'confirmation']),
    label: textSchema,
    help: textSchema.nullable(),
    required: z.boolean(),
    choices: z.array(z.strictObject({ value: z.string(), label: textSchema })).optional(),
    why: textSchema.nullable().describe('Why it is asked (为何需要).'),
  })
  .meta({ id: 'FormField', description: 'A field of the application form (表单字段).' });
export type FormField = z.infer<typeof formFieldSchema>;

export const formSectionSchema = z
  .strictObject({ key: z.string(), title: textSchema, fields: z.array(formFieldSchema) })
  .meta({ id: 'FormSection', description: 'A section of the application form (表单分区).' });

/** An achievement as the applicant tells it. */
export const achievementSchema = z
  .strictObject({
    kind: z
      .string()
      .max(60)
      .describe('Kind of achievement (业绩类别), a code of the route’s `achievements`, or `other`.'),
    title: z.string().trim().max(200).describe('Title (名称).'),
    on: isoDateSchema.nullable().describe('Day (时间).'),
    role: z.string().trim().max(200).describe('Part the applicant had (本人作用).'),
    text: z.string().trim().max(2000).describe('What it is and what came of it (内容与效果).'),
    evidence: z.array(idSchema).max(10).describe('Files (佐证材料).'),
  })
  .meta({ id: 'Achievement', description: 'An achievement (业绩成果).' });
export type Achievement = z.infer<typeof achievementSchema>;

/** What the applicant writes; all of it may be missing in a draft. */
export const applicationDraftSchema = z
  .strictObject({
    routeId: z.string().max(100).nullable().describe('The route applied by (申报通道).'),
    statement: z.string().max(5000).describe('Statement of work and contribution (专业技术工作总结).'),
    post: z.string().max(200).describe('Present post (现岗位).'),
    phone: z.string().max(40).describe('Where the applicant is reached (联系电话).'),
    achievements: z.array(achievementSchema).max(30),
    skilledGroup: z
      .boolean()
      .nullable()
      .describe('Whether to be reviewed in the group for skilled talent (高技能人才单独分组).'),
    truthful: z.boolean().describe('The applicant’s word that all is true (诚信承诺).'),
  })
  .meta({ id: 'ApplicationDraft', description: 'What the applicant writes (申报内容).' });
export type ApplicationDraft = z.infer<typeof applicationDraftSchema>;
