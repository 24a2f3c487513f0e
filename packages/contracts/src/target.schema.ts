import type { QualificationTarget, SkillLevelTarget, Target, TitleTarget } from '@guantong/engine';
import { z } from 'zod';
import {
  examCategorySchema,
  occupationSchema,
  qualificationLevelSchema,
  skillLevelSchema,
  titleLevelSchema,
  titleSeriesSchema,
} from './fields.schema.ts';
import type { ShapeOf } from './shape-of.ts';

const titleTargetSchema = z
  .strictObject({
    type: z.literal('title'),
    series: titleSeriesSchema,
    level: titleLevelSchema,
    specialty: z.string().optional().describe('Specialty within the series (专业), as the directory names it.'),
  } satisfies ShapeOf<TitleTarget>)
  .describe('A professional title (职称).');

const skillLevelTargetSchema = z
  .strictObject({
    type: z.literal('skill-level'),
    occupation: occupationSchema,
    level: skillLevelSchema,
  } satisfies ShapeOf<SkillLevelTarget>)
  .describe('A vocational skill level in one occupation (职业技能等级).');

const qualificationTargetSchema = z
  .strictObject({
    type: z.literal('professional-qualification'),
    category: examCategorySchema,
    level: qualificationLevelSchema.optional(),
  } satisfies ShapeOf<QualificationTarget>)
  .describe('A professional qualification examination (专业技术人员职业资格).');

/** What a person wants to apply for. */
export const targetSchema: z.ZodType<Target> = z
  .discriminatedUnion('type', [titleTargetSchema, skillLevelTargetSchema, qualificationTargetSchema])
  .meta({ id: 'Target', description: 'What is applied for (申报目标).' });
