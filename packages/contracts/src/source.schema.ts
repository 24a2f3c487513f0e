import { z } from 'zod';
import { basisSchema } from './citation.schema.ts';
import { textSchema } from './text.schema.ts';

/** What founds a rule of procedure, or a number of it; a clause that is not known is null, never invented. */
export const sourceSchema = z
  .object({
    document: textSchema.nullable().describe('Title of the document (文件名称); null: no document, see the note.'),
    number: z.string().nullable().describe('Number of the document (文号).'),
    clause: z.string().nullable().describe('Clause (条款); null: not known.'),
    basis: basisSchema,
    note: textSchema.describe('What it says, or why the step exists (说明).'),
  })
  .meta({ id: 'ProcedureSource', description: 'What a rule of procedure rests on (程序依据).' });

/** A check of procedure with its result, in words, and what founds it. */
export const checkSchema = z
  .object({
    code: z.string().describe('Stable code (代码).'),
    ok: z.boolean().describe('Whether it holds (是否符合).'),
    text: textSchema.describe('What was expected and found (应为与实际).'),
    source: sourceSchema,
  })
  .meta({ id: 'ProcedureCheck', description: 'A check of procedure (程序检查).' });
export type ProcedureCheck = z.infer<typeof checkSchema>;
