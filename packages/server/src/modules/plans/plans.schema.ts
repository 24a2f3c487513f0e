import { z } from 'zod';

/** How far ahead to look. */
export const reachQuerySchema = z.strictObject({
  years: z
    .string()
    .regex(/^([1-9]|[1-3][0-9]|40)$/, 'expected a whole number from 1 to 40')
    .optional()
    .describe('Years to look ahead from asOf (展望年数), 1 to 40. Absent: 5.'),
});
