import { z } from 'zod';

export const idSchema = z.uuid().describe('Id (标识).');
/** The version a change starts from; a stale one is refused. */
export const versionSchema = z.int().min(1).describe('Version the change starts from (版本).');
/** A reason a person writes for an official act; kept with it. */
export const reasonSchema = z.string().trim().min(2).max(500).describe('Reason, 2 to 500 characters (理由).');
/** The document an official act rests on, by number or title. */
export const documentNameSchema = z
  .string()
  .trim()
  .min(2)
  .max(200)
  .describe('The document it rests on, by number or title (依据文件).');
/** An organisation named in passing. */
export const organisationNameSchema = z
  .strictObject({ id: idSchema, name: z.string().describe('Name (名称).') })
  .meta({ id: 'OrganisationName', description: 'An organisation by name (机构名称).' });
export const idParamsSchema = z.strictObject({ id: idSchema });
