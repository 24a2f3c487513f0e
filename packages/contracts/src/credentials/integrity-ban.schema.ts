import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { isoDateSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema, reasonSchema } from '../organisations/organisation-fields.schema.ts';

export const integrityBanStates = ['in-force', 'ended', 'lifted'] as const;
export const integrityBanStateSchema = z
  .enum(integrityBanStates)
  .describe('禁报中 / 已期满 / 已解除: whether it still holds today.');

export const integrityBanSchema = z
  .strictObject({
    id: idSchema,
    person: z.strictObject({
      id: idSchema,
      name: z.string().describe('Name (姓名).'),
      residentIdMasked: z.string().nullable().describe('身份证号（部分遮盖）.'),
    }),
    certificate: z
      .strictObject({ id: idSchema, number: z.string().describe('Number (证书编号).') })
      .nullable()
      .describe('The certificate it was imposed for (证书); null: before one.'),
    from: isoDateSchema.describe('First day (起始日).'),
    until: isoDateSchema.describe('Last day, inclusive (截止日).'),
    state: integrityBanStateSchema,
    reason: z.string().describe('Reason (理由).'),
    imposedAt: z.iso.datetime().describe('When it was entered (记入时间).'),
    liftedAt: z.iso.datetime().nullable().describe('When it was lifted (解除时间).'),
    liftingReason: z.string().nullable().describe('Why it was lifted (解除理由).'),
    can: canSchema,
  })
  .meta({ id: 'IntegrityBan', description: 'An entry of the integrity ledger (诚信档案记录).' });
export type IntegrityBan = z.infer<typeof integrityBanSchema>;
export const integrityBanListSchema = listSchema(integrityBanSchema);

const sorts = ['from', '-from', 'until', '-until'] as const;
export const integrityBanFilterSchema = z.strictObject({
  person: z.string().trim().max(100).optional().describe('Part of the name (姓名包含).'),
  certificate: z.string().trim().max(60).optional().describe('Beginning of the number (证书编号开头).'),
  state: integrityBanStateSchema.optional(),
  fromFrom: isoDateSchema.optional().describe('Begins on this day or later (起始日起).'),
  fromTo: isoDateSchema.optional().describe('Begins on this day or earlier (起始日止).'),
  sort: z.enum(sorts).default('-from').describe('Order (排序); a leading minus turns it round.'),
});
export type IntegrityBanFilter = z.infer<typeof integrityBanFilterSchema>;
export const integrityBanListQuerySchema = z.strictObject({ ...integrityBanFilterSchema.shape, ...pageFields });
export type IntegrityBanListQuery = z.infer<typeof integrityBanListQuerySchema>;

export const banLiftingSchema = z
  .strictObject({ reason: reasonSchema })
  .meta({ id: 'BanLifting', description: 'Why a ban is lifted (解除理由).' });
