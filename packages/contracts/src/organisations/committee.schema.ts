import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { isoDateSchema, titleLevelSchema, titleSeriesSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { checkSchema } from '../source.schema.ts';
import { idSchema, organisationNameSchema, reasonSchema, versionSchema } from './organisation-fields.schema.ts';

export const committeeStates = ['draft', 'submitted', 'filed', 'refused', 'revoked'] as const;
export type CommitteeState = (typeof committeeStates)[number];
export const memberRoles = ['chair', 'vice-chair', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

const stateSchema = z.enum(committeeStates).describe('草稿 / 待核准 / 已核准备案 / 不予核准 / 已撤销: state.');
const roleSchema = z.enum(memberRoles).describe('主任委员 / 副主任委员 / 委员: seat.');

const draftFields = {
  name: z.string().trim().min(2).max(200).describe('Name (名称).'),
  scope: z.enum(['series', 'specialty']).describe('按系列 / 按专业组建: formed by series or by specialty.'),
  series: titleSeriesSchema,
  specialty: z.string().trim().min(1).max(100).nullable().describe('Specialty (专业), of a committee by specialty.'),
  level: titleLevelSchema.describe('Highest level it may review (评审的最高层级).'),
};
const membersSchema = z
  .array(z.strictObject({ expertId: idSchema, role: roleSchema }))
  .max(199)
  .describe('Members, from the pool of experts (委员).');

export const newCommitteeSchema = z
  .strictObject({
    bodyId: idSchema.describe('The body that forms it (组建单位).'),
    ...draftFields,
    members: membersSchema,
  })
  .meta({ id: 'NewCommittee', description: 'A committee to draft (新评审委员会).' });
export type NewCommittee = z.infer<typeof newCommitteeSchema>;
export const committeeChangeSchema = z
  .strictObject({ version: versionSchema, ...draftFields, members: membersSchema })
  .meta({ id: 'CommitteeChange', description: 'A changed draft of a committee (评审委员会草稿变更).' });
export type CommitteeChange = z.infer<typeof committeeChangeSchema>;

export const versionedSchema = z
  .strictObject({ version: versionSchema })
  .meta({ id: 'Versioned', description: 'A step that needs nothing but the version (仅需版本).' });
export const committeeFilingSchema = z
  .strictObject({
    version: versionSchema,
    from: isoDateSchema.describe('First day of validity (有效期起).'),
    to: isoDateSchema.describe('Last day of validity (有效期止), at most three years on.'),
    approvalNumber: z.string().trim().min(1).max(100).describe('Number of the approval (核准文号).'),
  })
  .meta({ id: 'CommitteeFiling', description: 'Approval of a committee (核准备案).' });
export type CommitteeFiling = z.infer<typeof committeeFilingSchema>;
export const reasonedSchema = z
  .strictObject({ version: versionSchema, reason: reasonSchema })
  .meta({ id: 'Reasoned', description: 'A step with its reason (附理由的操作).' });
export type Reasoned = z.infer<typeof reasonedSchema>;

export const committeeFilterSchema = z.strictObject({
  bodyId: idSchema.optional().describe('Only committees of this body (组建单位).'),
  series: titleSeriesSchema.optional(),
  level: titleLevelSchema.optional(),
  state: stateSchema.optional(),
  validOn: isoDateSchema.optional().describe('Only committees filed and valid on this day (当日有效).'),
  name: z.string().trim().max(200).optional().describe('Part of the name (名称包含).'),
  sort: z.enum(['name', '-name', 'filedTo', '-filedTo']).default('name').describe('Order (排序).'),
});
export type CommitteeFilter = z.infer<typeof committeeFilterSchema>;
export const committeeListQuerySchema = z.strictObject({ ...committeeFilterSchema.shape, ...pageFields });
export type CommitteeListQuery = z.infer<typeof committeeListQuerySchema>;

const rowFields = {
  id: idSchema,
  body: organisationNameSchema.describe('The body that formed it (组建单位).'),
  ...draftFields,
  size: z.int().min(0).describe('Number of members (委员人数).'),
  state: stateSchema,
  filedFrom: isoDateSchema.nullable().describe('First day of validity (有效期起).'),
  filedTo: isoDateSchema.nullable().describe('Last day of validity (有效期止).'),
  approvalNumber: z.string().nullable().describe('Number of the approval (核准文号).'),
  version: z.int().describe('Version (版本).'),
};
export const committeeRowSchema = z
  .strictObject(rowFields)
  .meta({ id: 'CommitteeRow', description: 'A committee in a list (评审委员会列表项).' });
export type CommitteeRow = z.infer<typeof committeeRowSchema>;
export const committeeListSchema = listSchema(committeeRowSchema);

export const committeeSchema = z
  .strictObject({
    ...rowFields,
    approvedBy: organisationNameSchema.nullable().describe('The bureau that approved it (核准机关).'),
    refusalReason: z.string().nullable().describe('Why it was refused (不予核准理由).'),
    revocationReason: z.string().nullable().describe('Why it was revoked (撤销理由).'),
    members: z
      .array(z.strictObject({ expertId: idSchema, name: z.string().describe('Name (姓名).'), role: roleSchema }))
      .describe('Members (委员); kept from applicants and employers.'),
    checks: z.array(checkSchema).describe('What procedure asks of a committee (组建检查).'),
    can: canSchema,
  })
  .meta({ id: 'Committee', description: 'A title review committee (职称评审委员会).' });
export type Committee = z.infer<typeof committeeSchema>;
