import { z } from 'zod';
import { isoDateSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema } from '../organisations/organisation-fields.schema.ts';
import { textSchema } from '../text.schema.ts';
import { caseActPayloads } from './case-act.schema.ts';

/** A line of an employer's publicity as the public sees it. */
export const publicityRowSchema = z
  .strictObject({
    id: idSchema,
    personName: z.string().describe('Masked (姓名，脱敏).'),
    employerName: z.string(),
    targetWords: textSchema,
    cycleName: z.string(),
    from: isoDateSchema,
    to: isoDateSchema,
    why: textSchema.describe('Why it ends then (期限说明).'),
  })
  .meta({ id: 'PublicityRow', description: 'A case in employer publicity (公示项).' });
export type PublicityRow = z.infer<typeof publicityRowSchema>;
export const publicityQuerySchema = z.strictObject({
  employer: idSchema.optional(),
  cycle: idSchema.optional(),
  ...pageFields,
});
export const publicityListSchema = listSchema(publicityRowSchema);

export const newObjectionSchema = caseActPayloads['file-objection'].meta({
  id: 'NewObjection',
  description: 'An objection to a publicity (对公示的异议).',
});
export const objectionFiledSchema = z
  .strictObject({ id: z.string(), on: isoDateSchema.describe('Day it was filed (登记日期).') })
  .meta({ id: 'ObjectionFiled', description: 'An objection as it was filed (已登记的异议).' });
