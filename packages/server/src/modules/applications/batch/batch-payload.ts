import { caseActKindSchema, roleSchema } from '@guantong/contracts';
import { z } from 'zod';

/** What a batch's job says: which applications, what is done, and by whom it was asked for. */
export const batchPayloadSchema = z.object({
  ids: z.array(z.uuid()),
  kind: caseActKindSchema,
  payload: z.record(z.string(), z.json()),
  by: z.object({
    accountId: z.uuid(),
    role: roleSchema,
    organisationId: z.uuid().nullable(),
    personId: z.uuid().nullable(),
    province: z.string().nullable(),
    bureauRegion: z.string().nullable(),
  }),
});
