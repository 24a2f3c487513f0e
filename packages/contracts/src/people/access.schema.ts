import { z } from 'zod';
import { textSchema } from '../text.schema.ts';
import { roleSchema } from './role.schema.ts';

const namedSchema = z.strictObject({ id: z.string(), words: textSchema });

/** The access table with its words. */
export const accessTableSchema = z
  .strictObject({
    roles: z.array(z.strictObject({ id: roleSchema, words: textSchema })),
    conditions: z.array(namedSchema).describe('The conditions that cells name (条件).'),
    actions: z.array(
      z.strictObject({
        id: z.string(),
        area: z.string().describe('What stands before the dot of the id (事项类别).'),
        words: textSchema,
        cells: z
          .partialRecord(roleSchema, z.array(z.string()))
          .describe('By role, the conditions that must all hold (须同时满足的条件); a role that is absent may never.'),
      }),
    ),
  })
  .meta({ id: 'AccessTable', description: 'Who may do what (权限表).' });
export type AccessTableView = z.infer<typeof accessTableSchema>;
