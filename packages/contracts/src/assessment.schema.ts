import type {
  Assessment,
  Because,
  Blocking,
  Equivalence,
  OpenQuestion,
  Outcome,
  RouteAssessment,
  TruthWord,
} from '@guantong/engine';
import { z } from 'zod';
import {
  basisSchema,
  citationsSchema,
  citedTextSchema,
  codedTextSchema,
  policyStampSchema,
  routeKindSchema,
} from './citation.schema.ts';
import { isoDateSchema, jurisdictionSchema } from './fields.schema.ts';
import { type InvalidRequest, invalidRequestSchema } from './problem.schema.ts';
import type { ShapeOf } from './shape-of.ts';
import { targetSchema } from './target.schema.ts';
import { textSchema } from './text.schema.ts';

const words = { zh: z.string().describe('In Chinese (中文).'), en: z.string().describe('In English (英文).') };
const factsSchema = z.array(z.string()).describe('JSON pointers (RFC 6901) into the dossier (所依据的事实).');
const truthSchema: z.ZodType<TruthWord> = z.enum(['false', 'unknown', 'true']);
const grantsSchema = z
  .enum(['apply', 'issue'])
  .describe('apply: may apply (可申报); issue: the certificate is issued (直接发证).');

const statusSchema = z.enum(['eligible', 'not-yet', 'undetermined', 'ineligible', 'held']).meta({
  id: 'RouteStatus',
  description: 'Status (状态): 可申报 尚未满足 待定 不符合 已取得.',
});

const becauseSchema: z.ZodType<Because> = z
  .object({
    op: z.string().describe('Operator of the condition (条件类型).'),
    value: truthSchema.describe('Truth at asOf (基准日的判断).'),
    spans: z
      .array(z.object({ from: isoDateSchema, value: truthSchema }))
      .describe('Truth over time from asOf on (随时间的判断).'),
    facts: factsSchema,
    ...words,
    get children() {
      return z.array(becauseSchema).describe('The conditions it is made of (下级条件).');
    },
  } satisfies ShapeOf<Because>)
  .meta({ id: 'Because', description: 'A condition with its truth and the facts it read (判断理由).' });

export const openQuestionSchema: z.ZodType<OpenQuestion> = z
  .object({
    cause: z.enum(['missing-fact', 'human-judgement']).describe('缺少事实 / 需人工判断: why it is open.'),
    condition: z.string().describe('The condition that is open (条件).'),
    year: z
      .number()
      .int()
      .exactOptional()
      .describe('The year the record to add is for (年度), where it is a record of a year.'),
    fact: z
      .string()
      .exactOptional()
      .describe('JSON pointer into the dossier of what is lacking (缺少的字段); `/array/-` asks for a new record.'),
    ...words,
  } satisfies ShapeOf<OpenQuestion>)
  .meta({ id: 'OpenQuestion', description: 'Something unknown that keeps a route from being settled (待定事项).' });

const blockingSchema: z.ZodType<Blocking> = z
  .object({
    condition: z.string().describe('The condition that fails (未满足的条件).'),
    changedBy: z.enum(['time', 'person', 'nobody']).describe('时间 / 本人 / 无法改变: who or what can change it.'),
    until: isoDateSchema.nullable().describe('First day it no longer fails (满足日期), where time changes it.'),
    facts: factsSchema,
    ...words,
  } satisfies ShapeOf<Blocking>)
  .meta({ id: 'Blocking', description: 'A condition that fails at asOf (未满足的条件).' });

const routeSchema: z.ZodType<RouteAssessment> = z
  .object({
    id: z.string().describe('Id of the rule (规则标识).'),
    kind: routeKindSchema,
    title: textSchema.describe('Name of the route (通道名称).'),
    target: targetSchema,
    grants: grantsSchema,
    status: statusSchema,
    earliestOn: isoDateSchema.nullable().describe('First day the route is open (最早可申报日期), or null.'),
    validUntil: isoDateSchema.nullable().describe('Last day of that stretch (有效至); null: no end in sight.'),
    decisive: z.boolean().describe('Whether the route may decide the outcome (是否计入结论).'),
    because: becauseSchema,
    open: z.array(openQuestionSchema).describe('What is unknown (待定事项).'),
    blocking: z.array(blockingSchema).describe('What fails (未满足的条件).'),
    assumptions: z.array(codedTextSchema).describe('What was assumed (前提假设).'),
    waivers: z.array(citedTextSchema).describe('What is not asked for (免除事项).'),
    notices: z.array(citedTextSchema).describe('What to know as well (提示).'),
    achievements: z.array(codedTextSchema).describe('What counts as achievements (业绩成果).'),
    methods: z.array(codedTextSchema).describe('Review methods the text allows (评价方式).'),
    citations: citationsSchema.describe('What the route rests on (依据).'),
    basis: basisSchema,
  } satisfies ShapeOf<RouteAssessment>)
  .meta({ id: 'RouteAssessment', description: 'One way to one target, judged (一条通道的判断).' });

const outcomeSchema: z.ZodType<Outcome> = z
  .object({
    status: statusSchema,
    earliestOn: isoDateSchema.nullable().describe('最早可申报日期, or null.'),
    routeId: z.string().nullable().describe('The route that decided (决定结论的通道).'),
  } satisfies ShapeOf<Outcome>)
  .meta({ id: 'Outcome', description: 'Answer for the target of the request (结论).' });

const equivalenceSchema: z.ZodType<Equivalence> = z
  .object({
    credential: z.number().int().min(0).describe('Index into dossier.credentials (证书序号).'),
    treatedAs: z.string().describe('Level of education it is treated as (等同学历).'),
    ...words,
    citations: citationsSchema,
  } satisfies ShapeOf<Equivalence>)
  .meta({ id: 'Equivalence', description: 'Education that counts as another level (学历待遇对应).' });

/** The answer to one request (contract, section 6). Fields beyond these are allowed and passed over. */
export const assessmentSchema: z.ZodType<Assessment> = z
  .object({
    id: z.string().exactOptional().describe('The id of the request (请求标识).'),
    asOf: isoDateSchema.describe('The day judged (判断基准日).'),
    jurisdiction: jurisdictionSchema,
    policy: policyStampSchema,
    outcome: outcomeSchema.nullable().describe('With a target: the outcome (结论). Without: null.'),
    equivalences: z.array(equivalenceSchema).describe('Education that counts as another level (学历待遇对应).'),
    routes: z.array(routeSchema).describe('Every route to the target, or to every target (各通道).'),
    questions: z.array(openQuestionSchema).describe('Missing facts, those first that settle most (待补充事实).'),
  } satisfies ShapeOf<Assessment>)
  .meta({ id: 'Assessment', title: 'Assessment', description: 'The answer to one request (资格判断结果).' });

/** What stands in the place of one request of many: its assessment, or its problems. */
export const assessmentAnswerSchema: z.ZodType<Assessment | InvalidRequest> = z.union([
  assessmentSchema,
  invalidRequestSchema,
]);
