import { z } from 'zod';
import { isoDateSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { textSchema } from '../text.schema.ts';

export const auditFilterSchema = z.strictObject({
  chain: z.string().max(60).optional().describe('Chain (链), such as case:… or system.'),
  actor: z.uuid().optional().describe('Account that acted (操作账号).'),
  action: z.string().max(80).optional().describe('Action (操作).'),
  from: isoDateSchema.optional().describe('First day, Asia/Shanghai (起始日).'),
  to: isoDateSchema.optional().describe('Last day, Asia/Shanghai (截止日).'),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;
export const auditListQuerySchema = z.strictObject({ ...auditFilterSchema.shape, ...pageFields });

export const auditExportQuerySchema = z.strictObject({
  chain: z.string().max(60).optional().describe('One chain; absent: all (链).'),
});

export const auditListSchema = listSchema(
  z.strictObject({
    chain: z.string(),
    sequence: z.int(),
    at: z.string(),
    actor: z.strictObject({ accountId: z.uuid().nullable(), role: z.string(), displayName: z.string().nullable() }),
    action: z.string(),
    words: textSchema.nullable().describe('The action in words (操作名称).'),
    subject: z.strictObject({ kind: z.string(), id: z.string() }),
    detail: z.unknown().describe('What the action changed (内容), never a resident id.'),
    hash: z.string(),
  }),
).meta({ id: 'AuditList', description: 'Entries of the audit record, the latest first (审计记录).' });
export type AuditList = z.infer<typeof auditListSchema>;
