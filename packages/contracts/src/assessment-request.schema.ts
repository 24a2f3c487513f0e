import type { AssessmentRequest } from '@guantong/engine';
import { z } from 'zod';
import { dossierSchema } from './dossier.schema.ts';
import { isoDateSchema, jurisdictionSchema, yearSchema } from './fields.schema.ts';
import { findContradictions } from './find-contradictions.ts';
import type { ShapeOf } from './shape-of.ts';
import { targetSchema } from './target.schema.ts';

const requestFields = z.strictObject({
  id: z.string().optional().describe('Echoed in the assessment (请求标识).'),
  asOf: isoDateSchema.describe('The day eligibility is judged (判断基准日): the cut-off day of the evaluation cycle.'),
  knownOn: isoDateSchema
    .optional()
    .describe('Rules published after this day are ignored (政策知悉日). Absent: no limit.'),
  cycleYear: yearSchema.optional().describe('Evaluation year (评审年度). Absent: the year of asOf.'),
  jurisdiction: jurisdictionSchema.optional().describe('Absent: the region of the current employer (管辖地区).'),
  target: targetSchema.optional().describe('Absent: every target of every route in force (申报目标).'),
  dossier: dossierSchema,
} satisfies ShapeOf<AssessmentRequest>);

/** The shape of a request alone: fields, types and formats, without what contradicts itself across fields. */
export const assessmentRequestStructureSchema: z.ZodType<AssessmentRequest> = requestFields;

/**
 * One question to the engine: this dossier, judged on this day. Accepts exactly what `parseAssessmentRequest` accepts;
 * that function is the one for input from outside, as it words and bounds the problems.
 */
export const assessmentRequestSchema: z.ZodType<AssessmentRequest> = requestFields
  .superRefine((request, context) => {
    findContradictions(request, ({ path, expected, value }) => {
      context.addIssue({ code: 'custom', path: [...path], message: `expected ${expected.en}`, input: value });
    });
  })
  .meta({
    id: 'AssessmentRequest',
    title: 'Assessment request',
    description: 'One dossier, judged on one day under one jurisdiction (资格判断请求).',
  });
