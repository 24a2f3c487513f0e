import { employerRights } from '@guantong/engine';
import { z } from 'zod';
import { isoDateSchema } from '../fields.schema.ts';
import { documentNameSchema, idSchema, organisationNameSchema } from './organisation-fields.schema.ts';

const inputFields = {
  right: z.enum(employerRights).describe('试点企业 / 职称自主评审 / 职业技能等级自主认定 / 特级技师评聘: the right.'),
  from: isoDateSchema.describe('First day (起始日).'),
  to: isoDateSchema.nullable().describe('Last day, inclusive (截止日); null: no end.'),
  document: documentNameSchema,
};

export const newRightSchema = z
  .strictObject(inputFields)
  .meta({ id: 'NewRight', description: 'A right to grant to an employer (授予资格).' });
export type NewRight = z.infer<typeof newRightSchema>;

export const grantedRightSchema = z
  .strictObject({ id: idSchema, ...inputFields, grantedBy: organisationNameSchema.describe('Granted by (授予机关).') })
  .meta({ id: 'GrantedRight', description: 'A right an employer holds by register (单位资格).' });
export type GrantedRight = z.infer<typeof grantedRightSchema>;
