import { z } from 'zod';
import { idSchema } from '../organisations/organisation-fields.schema.ts';

export const caseVerificationQuerySchema = z
  .strictObject({
    after: idSchema.nullable().default(null).describe('The last case of the part before; null: from the first (起点).'),
    size: z.int().min(1).max(500).default(100).describe('Cases at a time (每次份数).'),
  })
  .meta({ id: 'CaseVerificationQuery', description: 'Which cases to check (核对范围).' });
export type CaseVerificationQuery = z.infer<typeof caseVerificationQuerySchema>;

export const caseFaults = ['state', 'answer', 'audit'] as const;

/** Cases checked against their logs: every case that is not as it was done is named. */
export const caseVerificationSchema = z
  .strictObject({
    checked: z.int().describe('Cases that were checked (已核对份数).'),
    next: idSchema.nullable().describe('Where the next part begins; null: that was all (下次起点).'),
    faulty: z.array(
      z.strictObject({
        id: idSchema,
        number: z.string(),
        faults: z
          .array(z.enum(caseFaults))
          .describe(
            '状态与记录不符 / 重新判断结果不符 / 记录与审计不符: the state is not what the log amounts to; the frozen request gets another answer; the log is not what the audit committed to.',
          ),
      }),
    ),
  })
  .meta({ id: 'CaseVerification', description: 'Cases checked against their logs (办理记录核对).' });
export type CaseVerification = z.infer<typeof caseVerificationSchema>;
