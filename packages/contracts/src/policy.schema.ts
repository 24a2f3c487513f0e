import type {
  ConditionWords,
  DirectoryEntry,
  PackDocument,
  PolicyChange,
  RuleDifference,
  RuleVersionWords,
  RuleWords,
} from '@guantong/engine';
import { z } from 'zod';
import {
  basisSchema,
  citationSchema,
  citationsSchema,
  citedTextSchema,
  codedTextSchema,
  routeKindSchema,
} from './citation.schema.ts';
import {
  examCategorySchema,
  isoDateSchema,
  jurisdictionSchema,
  occupationSchema,
  skillLevelSchema,
  titleLevelSchema,
  titleSeriesSchema,
} from './fields.schema.ts';
import type { ShapeOf } from './shape-of.ts';
import { textSchema } from './text.schema.ts';

/** A document with its id and the jurisdiction whose pack holds it. */
export interface PolicyDocument extends PackDocument {
  readonly id: string;
  readonly jurisdiction: string;
}

export const policyDocumentSchema: z.ZodType<PolicyDocument> = z
  .object({
    id: z.string().describe('Id that citations use (文件标识).'),
    jurisdiction: jurisdictionSchema,
    number: z.string().optional().describe('Number of the document (文号), where it has one.'),
    title: textSchema.describe('Title (标题).'),
    issuer: textSchema.describe('Issuing body (发文机关).'),
    published: isoDateSchema.describe('Day of publication (发布日期).'),
    inForce: isoDateSchema.describe('First day in force (施行日期).'),
    ended: isoDateSchema.optional().describe('Last day in force (失效日期). Absent: in force.'),
    basis: basisSchema,
    note: textSchema.optional().describe('What is known of the source and what is not (来源说明).'),
  } satisfies ShapeOf<PolicyDocument>)
  .meta({ id: 'PolicyDocument', description: 'A policy document (政策文件).' });

const conditionWordsSchema: z.ZodType<ConditionWords> = z
  .object({
    op: z.string().describe('Operator (条件类型).'),
    zh: z.string().describe('In Chinese (中文).'),
    en: z.string().describe('In English (英文).'),
    get children() {
      return z.array(conditionWordsSchema).describe('The conditions it is made of (下级条件).');
    },
  } satisfies ShapeOf<ConditionWords>)
  .meta({ id: 'ConditionWords', description: 'A condition in words, whoever the person (条件).' });

const ruleTargetSchema: z.ZodType<RuleWords['target']> = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('title'), level: titleLevelSchema, series: z.array(titleSeriesSchema) }),
    z.object({ type: z.literal('skill-level'), level: skillLevelSchema }),
    z.object({ type: z.literal('professional-qualification'), categories: z.array(examCategorySchema) }),
  ])
  .meta({ id: 'RuleTarget', description: 'What a rule leads to (通道目标).' });

const ruleVersionSchema: z.ZodType<RuleVersionWords> = z
  .object({
    from: isoDateSchema.describe('First day of this form (起始日).'),
    to: isoDateSchema.nullable().describe('Last day of this form (截止日), or null.'),
    condition: conditionWordsSchema,
    citations: z.array(citationSchema).describe('What this form rests on (依据).'),
    basis: basisSchema,
    waivers: z.array(citedTextSchema).describe('What is not asked for (免除事项).'),
    history: z
      .array(
        z.object({
          action: z.enum(['add', 'narrow', 'replace']).describe('新增 / 收窄 / 替换: what the document did.'),
          jurisdiction: jurisdictionSchema,
          citations: z.array(citationSchema),
        }),
      )
      .describe('Which documents gave this form, in order (沿革).'),
    status: textSchema.nullable().describe('How the text is read where it is silent (解释口径).'),
  } satisfies ShapeOf<RuleVersionWords>)
  .meta({ id: 'RuleVersion', description: 'One form of a rule between two days (规则版本).' });

/** A rule as in force in a jurisdiction, with every form it takes and the documents that gave it. */
export const policyRuleSchema: z.ZodType<RuleWords> = z
  .object({
    id: z.string().describe('Id of the rule (规则标识).'),
    kind: routeKindSchema,
    title: textSchema.describe('Name of the route (通道名称).'),
    target: ruleTargetSchema,
    grants: z
      .enum(['apply', 'issue'])
      .describe('apply: may apply (可申报); issue: the certificate is issued (直接发证).'),
    opens: z.enum(['applicant', 'employer']).describe('本人 / 单位: who sets the route in motion.'),
    achievements: z.array(codedTextSchema).describe('What counts as achievements (业绩成果).'),
    methods: z.array(codedTextSchema).describe('Review methods the text allows (评价方式).'),
    versions: z.array(ruleVersionSchema).describe('Its forms in order of time (规则版本).'),
  } satisfies ShapeOf<RuleWords>)
  .meta({ id: 'PolicyRule', description: 'A rule in plain words (规则).' });

/** A rule on both sides of a comparison of two jurisdictions, two days or two days of knowledge. */
export const ruleDifferenceSchema: z.ZodType<RuleDifference> = z
  .object({
    id: z.string().describe('Id of the rule (规则标识).'),
    title: textSchema,
    change: z.enum(['same', 'added', 'removed', 'changed']).describe('相同 / 新增 / 取消 / 修改: from left to right.'),
    left: ruleVersionSchema.nullable(),
    right: ruleVersionSchema.nullable(),
  } satisfies ShapeOf<RuleDifference>)
  .meta({ id: 'RuleDifference', description: 'A rule on both sides of a comparison (规则对比).' });

/** The rules that begin, change or end on one day. */
export const policyChangeSchema: z.ZodType<PolicyChange> = z
  .object({
    on: isoDateSchema,
    rules: z.array(
      z.object({
        id: z.string().describe('Id of the rule (规则标识).'),
        title: textSchema,
        change: z.enum(['begins', 'changes', 'ends']).describe('生效 / 变更 / 失效.'),
        citations: citationsSchema,
      }),
    ),
  } satisfies ShapeOf<PolicyChange>)
  .meta({ id: 'PolicyChange', description: 'What changed on one day (政策变更).' });

/** One row of the directory; a row without a series lists the occupation and no pair. */
export const directoryEntrySchema: z.ZodType<DirectoryEntry> = z
  .object({
    occupation: occupationSchema,
    name: z.string().describe('Name of the occupation (职业名称).'),
    series: titleSeriesSchema.nullable(),
    specialty: z.string().nullable().describe('Specialty within the series (专业).'),
    status: basisSchema,
  } satisfies ShapeOf<DirectoryEntry>)
  .meta({ id: 'DirectoryEntry', description: 'Occupation and the title specialty it corresponds to (对应目录).' });
