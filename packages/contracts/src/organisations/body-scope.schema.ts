import { z } from 'zod';
import {
  isoDateSchema,
  occupationSchema,
  skillLevelSchema,
  titleLevelSchema,
  titleSeriesSchema,
} from '../fields.schema.ts';
import { documentNameSchema, idSchema } from './organisation-fields.schema.ts';

const spanFields = {
  from: isoDateSchema.describe('First day (起始日).'),
  to: isoDateSchema.nullable().describe('Last day, inclusive (截止日); null: no end.'),
  document: documentNameSchema,
};
const titleFields = {
  kind: z.literal('title-review').describe('职称评审.'),
  series: titleSeriesSchema,
  highestLevel: titleLevelSchema.describe('Highest level it may review (最高层级).'),
  ...spanFields,
};
const skillFields = {
  kind: z.literal('skill-recognition').describe('职业技能等级认定.'),
  occupation: occupationSchema,
  highestLevel: skillLevelSchema.describe('Highest level it may recognise (最高等级).'),
  ...spanFields,
};

export const newScopeSchema = z
  .discriminatedUnion('kind', [z.strictObject(titleFields), z.strictObject(skillFields)])
  .meta({ id: 'NewScope', description: 'Something an evaluation body may evaluate (新评价范围).' });
export type NewScope = z.infer<typeof newScopeSchema>;

export const bodyScopeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ id: idSchema, ...titleFields }),
    z.strictObject({ id: idSchema, ...skillFields }),
  ])
  .meta({ id: 'BodyScope', description: 'What an evaluation body may evaluate (评价范围).' });
export type BodyScope = z.infer<typeof bodyScopeSchema>;
