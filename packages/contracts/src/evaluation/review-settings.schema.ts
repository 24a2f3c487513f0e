import { z } from 'zod';
import { versionSchema } from '../organisations/organisation-fields.schema.ts';
import { sourceSchema } from '../source.schema.ts';

export const blindnessKinds = ['none', 'single', 'double'] as const;
export type Blindness = (typeof blindnessKinds)[number];
const blindnessSchema = z
  .enum(blindnessKinds)
  .describe('不盲审 / 单盲（专家互不可见）/ 双盲（专家也不见申报人）: blindness of the review.');

export const rubricItemSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/)
      .describe('Id (标识).'),
    name: z
      .strictObject({
        zh: z.string().trim().min(1).max(100).describe('In Chinese (中文).'),
        en: z.string().trim().min(1).max(100).describe('In English (英文).'),
      })
      .describe('Name (名称).'),
    maximum: z.number().multipleOf(0.1).min(0.1).max(100).describe('The most an item may get (满分).'),
  })
  .meta({ id: 'RubricItem', description: 'What a scoring sheet asks for (评分项).' });
export type RubricItem = z.infer<typeof rubricItemSchema>;

const fields = {
  blindness: blindnessSchema,
  collaborationYears: z.int().min(1).max(10).describe('近几年内的合作须回避: years a collaboration counts.'),
  rubric: z.array(rubricItemSchema).min(1).max(20).describe('Items of the scoring sheet, 100 in all (评分标准).'),
};

/** How a cycle reviews; changed while the cycle is a draft. */
export const reviewSettingsChangeSchema = z
  .strictObject({ version: versionSchema.or(z.literal(0)).describe('0: nothing was set yet (版本).'), ...fields })
  .meta({ id: 'ReviewSettingsChange', description: 'How a cycle is to review (评审设置).' });
export type ReviewSettingsChange = z.infer<typeof reviewSettingsChangeSchema>;
export const reviewSettingsSchema = z
  .strictObject({
    ...fields,
    version: z.int().min(0).describe('0: the defaults (版本).'),
    sources: z
      .strictObject({ blindness: sourceSchema, collaborationYears: sourceSchema, rubric: sourceSchema })
      .describe('What each default rests on (依据).'),
  })
  .meta({ id: 'ReviewSettings', description: 'How a cycle reviews (评审设置).' });
export type ReviewSettings = z.infer<typeof reviewSettingsSchema>;
