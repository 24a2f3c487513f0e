import { employerKinds, employerOwnerships } from '@guantong/engine';
import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { isoDateSchema, jurisdictionSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { bodyScopeSchema } from './body-scope.schema.ts';
import { grantedRightSchema } from './granted-right.schema.ts';
import { idSchema, organisationNameSchema, reasonSchema, versionSchema } from './organisation-fields.schema.ts';

export const organisationKinds = ['employer', 'evaluation-body', 'bureau'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
export const organisationStates = ['filed', 'suspended', 'removed'] as const;
export type OrganisationState = (typeof organisationStates)[number];

const kindSchema = z.enum(organisationKinds).describe('用人单位 / 评价机构 / 主管部门: kind of organisation.');
const stateSchema = z.enum(organisationStates).describe('在册 / 暂停 / 移出: state in the register.');
const nameSchema = z.string().trim().min(2).max(200).describe('Name (名称).');
const employerKindSchema = z.enum(employerKinds).describe('企业 / 事业单位 / 其他: kind of employer (单位性质).');
const ownershipSchema = z.enum(employerOwnerships).describe('隶属关系: to whom the employer belongs.');

const inputFields = {
  name: nameSchema,
  uscc: z.string().max(40).nullable().optional().describe('统一社会信用代码 (GB 32100): asked of employers.'),
  region: jurisdictionSchema.describe('Region (行政区划); CN only for a national body or bureau.'),
  employerKind: employerKindSchema.nullable().optional(),
  ownership: ownershipSchema.nullable().optional(),
  superiorId: idSchema.nullable().optional().describe('The organisation above it (主管单位).'),
  contact: z.string().max(200).nullable().optional().describe('How to reach it (联系方式).'),
};

export const newOrganisationSchema = z
  .strictObject({ kind: kindSchema, ...inputFields })
  .meta({ id: 'NewOrganisation', description: 'An organisation to enter in the register (新登记机构).' });
export type NewOrganisation = z.infer<typeof newOrganisationSchema>;

export const organisationChangeSchema = z
  .strictObject({ version: versionSchema, ...inputFields })
  .meta({ id: 'OrganisationChange', description: 'A changed entry of the register (登记变更).' });
export type OrganisationChange = z.infer<typeof organisationChangeSchema>;

export const organisationStateChangeSchema = z
  .strictObject({ version: versionSchema, state: stateSchema, reason: reasonSchema })
  .meta({ id: 'OrganisationStateChange', description: 'Suspension, removal or return to the register (状态变更).' });
export type OrganisationStateChange = z.infer<typeof organisationStateChangeSchema>;

const sorts = ['name', '-name', 'region', '-region', 'createdAt', '-createdAt'] as const;

export const organisationFilterSchema = z.strictObject({
  kind: kindSchema.optional(),
  region: jurisdictionSchema.optional().describe('This region and all below it (行政区划及其下级).'),
  name: z.string().trim().max(200).optional().describe('Part of the name (名称包含).'),
  uscc: z.string().trim().max(40).optional().describe('Beginning of the code (统一社会信用代码开头).'),
  state: stateSchema.optional(),
  sort: z.enum(sorts).default('name').describe('Order (排序); a leading minus turns it round.'),
});
export type OrganisationFilter = z.infer<typeof organisationFilterSchema>;
export const organisationListQuerySchema = z.strictObject({ ...organisationFilterSchema.shape, ...pageFields });
export type OrganisationListQuery = z.infer<typeof organisationListQuerySchema>;

const rowFields = {
  id: idSchema,
  kind: kindSchema,
  name: z.string().describe('Name (名称).'),
  uscc: z.string().nullable().describe('统一社会信用代码.'),
  region: jurisdictionSchema,
  employerKind: employerKindSchema.nullable(),
  ownership: ownershipSchema.nullable(),
  state: stateSchema,
  version: z.int().describe('Version (版本).'),
};

export const organisationRowSchema = z
  .strictObject(rowFields)
  .meta({ id: 'OrganisationRow', description: 'An organisation in a list (机构列表项).' });
export type OrganisationRow = z.infer<typeof organisationRowSchema>;
export const organisationListSchema = listSchema(organisationRowSchema);

export const organisationSchema = z
  .strictObject({
    ...rowFields,
    superior: organisationNameSchema.nullable().describe('The organisation above it (主管单位).'),
    contact: z.string().nullable().describe('How to reach it (联系方式).'),
    stateReason: z.string().nullable().describe('Why it is suspended or removed (暂停或移出原因).'),
    createdAt: z.iso.datetime().describe('When it was entered (登记时间).'),
    rights: z.array(grantedRightSchema).describe('Rights of an employer by register (单位资格).'),
    scopes: z.array(bodyScopeSchema).describe('What an evaluation body may evaluate (评价范围).'),
    can: canSchema,
  })
  .meta({ id: 'Organisation', description: 'An employer, evaluation body or bureau (机构).' });
export type Organisation = z.infer<typeof organisationSchema>;

/** The picker of forms: by part of the name or beginning of the code, at most 20. */
export const organisationSearchQuerySchema = z.strictObject({
  q: z.string().trim().min(1).max(100).describe('Part of the name, or beginning of the code (名称或代码).'),
  kind: kindSchema.optional(),
});
export const organisationSearchSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: idSchema,
        kind: kindSchema,
        name: z.string().describe('Name (名称).'),
        uscc: z.string().nullable().describe('统一社会信用代码.'),
        region: jurisdictionSchema,
      }),
    )
    .describe('At most 20, in the order of their names (至多 20 项).'),
});
export type OrganisationSearch = z.infer<typeof organisationSearchSchema>;

export const heldParamsSchema = z.strictObject({ id: idSchema, heldId: idSchema });
/** Ends a right or a scope; the last day counts. */
export const endSchema = z
  .strictObject({ to: isoDateSchema.describe('Last day, inclusive (截止日).'), reason: reasonSchema })
  .meta({ id: 'End', description: 'The end of a right or scope (终止).' });
export type End = z.infer<typeof endSchema>;
