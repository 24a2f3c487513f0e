import { z } from 'zod';
import { textSchema } from './text.schema.ts';

/** What the caller may do with a thing next; the screen shows exactly this. */
export const canSchema = z
  .array(
    z.strictObject({
      action: z.string().describe('What may be done (操作).'),
      allowed: z.boolean().describe('Whether the caller may do it now (现在可否).'),
      whyNot: textSchema.optional().describe('Why not (原因), where it is not allowed.'),
    }),
  )
  .meta({ id: 'Can', description: 'What the caller may do with a thing next (可办事项).' });
export type Can = z.infer<typeof canSchema>;
