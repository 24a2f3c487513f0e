import type { Plan, PlanReport, PlanStep } from '@guantong/engine';
import { z } from 'zod';
import { openQuestionSchema } from './assessment.schema.ts';
import { citationsSchema, codedTextSchema, policyStampSchema, routeKindSchema } from './citation.schema.ts';
import { isoDateSchema, jurisdictionSchema } from './fields.schema.ts';
import type { ShapeOf } from './shape-of.ts';
import { targetSchema } from './target.schema.ts';
import { textSchema } from './text.schema.ts';

const stepSchema: z.ZodType<PlanStep> = z
  .object({
    routeId: z.string().describe('Id of the rule (规则标识).'),
    kind: routeKindSchema,
    title: textSchema.describe('Name of the route (通道名称).'),
    target: targetSchema,
    on: isoDateSchema.describe('Earliest day of the application (最早申报日期).'),
    grants: z
      .enum(['apply', 'issue'])
      .describe('apply: may apply (可申报); issue: the certificate is issued (直接发证).'),
    assumptions: z.array(codedTextSchema).describe('What was assumed (前提假设).'),
    open: z.array(openQuestionSchema).describe('What the step hangs on (待定事项).'),
    citations: citationsSchema.describe('What the step rests on (依据).'),
  } satisfies ShapeOf<PlanStep>)
  .meta({ id: 'PlanStep', description: 'One application on the way (一步申报).' });

export const planSchema: z.ZodType<Plan> = z
  .object({
    target: targetSchema,
    reachedOn: isoDateSchema.describe('Day of the last step (达成日期).'),
    examinations: z.number().int().min(0).describe('Steps that need an examination or a review (考评次数).'),
    conditional: z.boolean().describe('Whether some step hangs on an open question (是否存在待定事项).'),
    steps: z.array(stepSchema).describe('The applications in order (步骤).'),
  } satisfies ShapeOf<Plan>)
  .meta({ id: 'Plan', description: 'A sequence of applications that ends with the target (晋升路径).' });

/** Several ways to one target, none both later and longer than another. */
export const planReportSchema: z.ZodType<PlanReport> = z
  .object({
    asOf: isoDateSchema.describe('The day planned from (规划基准日).'),
    jurisdiction: jurisdictionSchema,
    policy: policyStampSchema,
    plans: z.array(planSchema).describe('Plans, the earliest first (路径方案). Empty: no way within 60 years.'),
  } satisfies ShapeOf<PlanReport>)
  .meta({ id: 'PlanReport', title: 'Plans', description: 'Ways to one target (职业发展规划).' });
