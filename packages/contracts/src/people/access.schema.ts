import { z } from 'zod';
import { textSchema } from '../text.schema.ts';
import { roleSchema } from './role.schema.ts';

/** The access table with its words. */
export const accessTableSchema = z
  .strictObject({
    roles: z.array(z.strictObject({ role: roleSchema, name: textSchema })),
    conditions: z
      .array(z.strictObject({ condition: z.string(), words: textSchema }))
      .describe('The conditions that actions name (条件).'),
    actions: z.array(
      z.strictObject({
        action: z.string().describe('What is done (操作); before the dot, to what.'),
        words: textSchema,
        allowed: z
          .array(z.strictObject({ role: roleSchema, conditions: z.array(z.string()) }))
          .describe(
            'The roles that may (可办角色), with the conditions that must all hold (须同时满足的条件); none: always.',
          ),
      }),
    ),
  })
  .meta({ id: 'AccessTable', description: 'Who may do what (权限表).' });
export type AccessTableView = z.infer<typeof accessTableSchema>;
