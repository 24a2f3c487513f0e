import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import {
  isoDateSchema,
  jurisdictionSchema,
  occupationSchema,
  regionSchema,
  skillLevelSchema,
  titleLevelSchema,
  titleSeriesSchema,
} from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema, reasonSchema, versionSchema } from './organisation-fields.schema.ts';

export const expertStates = ['active', 'suspended', 'removed'] as const;
export type ExpertState = (typeof expertStates)[number];
export const declarationKinds = ['employer', 'kin', 'teacher-student', 'collaboration', 'other'] as const;
export type DeclarationKind = (typeof declarationKinds)[number];

const stateSchema = z.enum(expertStates).describe('在库 / 暂停 / 出库: state in the pool.');
const sinceSchema = isoDateSchema.describe('Held since (取得日期).');
/** What an expert holds: a title in a series, or a skill level in an occupation. */
export const qualificationSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('title').describe('职称.'),
      series: titleSeriesSchema,
      specialty: z.string().trim().min(1).max(100).nullable().describe('Specialty (专业).'),
      level: titleLevelSchema,
      since: sinceSchema,
    }),
    z.strictObject({
      kind: z.literal('skill-level').describe('职业技能等级.'),
      occupation: occupationSchema,
      level: skillLevelSchema,
      since: sinceSchema,
    }),
  ])
  .meta({ id: 'ExpertQualification', description: 'A title or skill level an expert holds (专家资格).' });
export type ExpertQualification = z.infer<typeof qualificationSchema>;

const inputFields = {
  name: z.string().trim().min(1).max(100).describe('Name (姓名).'),
  employerId: idSchema.nullable().optional().describe('Employer in the register (所在单位).'),
  employerName: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .optional()
    .describe('Employer by name, when not in the register.'),
  region: regionSchema.describe('Region whose bureau keeps the expert (入库地区).'),
  skilled: z.boolean().describe('Skilled expert, for the group of skilled talent (高技能专家).'),
  termFrom: isoDateSchema.describe('First day of the term (聘期起).'),
  termTo: isoDateSchema.describe('Last day of the term (聘期止), at most three years on.'),
  qualifications: z.array(qualificationSchema).min(1).max(50).describe('Titles and skill levels held (专家资格).'),
};
export const newExpertSchema = z
  .strictObject(inputFields)
  .meta({ id: 'NewExpert', description: 'An expert to enter in the pool (专家入库).' });
export type NewExpert = z.infer<typeof newExpertSchema>;
export const expertChangeSchema = z
  .strictObject({ version: versionSchema, ...inputFields })
  .meta({ id: 'ExpertChange', description: 'A changed entry of the pool (专家信息变更).' });
export type ExpertChange = z.infer<typeof expertChangeSchema>;
export const expertStateChangeSchema = z
  .strictObject({ version: versionSchema, state: stateSchema, reason: reasonSchema })
  .meta({ id: 'ExpertStateChange', description: 'Suspension, removal or return to the pool (专家状态变更).' });
export type ExpertStateChange = z.infer<typeof expertStateChangeSchema>;
/** The account of an expert, by its log-in name, which the expert tells the bureau. */
export const expertAccountSchema = z
  .strictObject({
    version: versionSchema,
    loginName: z
      .string()
      .trim()
      .min(1)
      .max(64)
      .nullable()
      .describe('Log-in name of an account with the role of expert or examiner (登录名); null: linked no more.'),
  })
  .meta({ id: 'ExpertAccount', description: 'The account of an expert (专家账号绑定).' });
export type ExpertAccount = z.infer<typeof expertAccountSchema>;

const declarationFields = {
  kind: z.enum(declarationKinds).describe('工作单位 / 亲属 / 师徒 / 合作 / 其他: the tie.'),
  organisationId: idSchema.nullable().describe('The organisation the tie is to (相关单位).'),
  personName: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .nullable()
    .describe('The person the tie is to, as declared (相关人员).'),
  from: isoDateSchema.nullable().describe('Since (起始日).'),
  to: isoDateSchema.nullable().describe('Until, inclusive (截止日).'),
  note: z.string().trim().max(500).nullable().describe('Note (说明).'),
};
export const newDeclarationSchema = z
  .strictObject(declarationFields)
  .refine(({ organisationId, personName }) => organisationId !== null || personName !== null, {
    message: 'expected organisationId or personName',
  })
  .meta({ id: 'NewDeclaration', description: 'A tie an expert declares (回避申报).' });
export type NewDeclaration = z.infer<typeof newDeclarationSchema>;
export const declarationSchema = z
  .strictObject({
    id: idSchema,
    ...declarationFields,
    organisationName: z.string().nullable().describe('Its name (单位名称).'),
    declaredAt: z.iso.datetime().describe('When it was declared (申报时间).'),
  })
  .meta({ id: 'Declaration', description: 'A tie an expert declared, so that a draw leaves them out (回避申报).' });
export type Declaration = z.infer<typeof declarationSchema>;

export const expertFilterSchema = z.strictObject({
  region: jurisdictionSchema.optional().describe('This region and all below it (入库地区及其下级).'),
  name: z.string().trim().max(100).optional().describe('Part of the name (姓名包含).'),
  series: titleSeriesSchema.optional().describe('Holds a title of this series (职称系列).'),
  titleLevel: titleLevelSchema.optional().describe('Holds a title of at least this level (职称层级以上).'),
  occupation: occupationSchema.optional().describe('Holds a skill level in this occupation (职业).'),
  skilled: z.enum(['true', 'false']).optional().describe('Skilled experts only, or none of them (高技能专家).'),
  state: stateSchema.optional(),
  sort: z.enum(['name', '-name', 'termTo', '-termTo', 'region', '-region']).default('name').describe('Order (排序).'),
});
export type ExpertFilter = z.infer<typeof expertFilterSchema>;
export const expertListQuerySchema = z.strictObject({ ...expertFilterSchema.shape, ...pageFields });
export type ExpertListQuery = z.infer<typeof expertListQuerySchema>;

const rowFields = {
  id: idSchema,
  name: z.string().describe('Name (姓名).'),
  employerId: idSchema.nullable().describe('Employer in the register (所在单位).'),
  employerName: z.string().nullable().describe('Name of the employer (单位名称).'),
  region: regionSchema,
  skilled: z.boolean().describe('Skilled expert (高技能专家).'),
  state: stateSchema,
  termFrom: isoDateSchema.describe('First day of the term (聘期起).'),
  termTo: isoDateSchema.describe('Last day of the term (聘期止).'),
  qualifications: z.array(qualificationSchema).describe('Titles and skill levels held (专家资格).'),
  version: z.int().describe('Version (版本).'),
};
export const expertRowSchema = z
  .strictObject(rowFields)
  .meta({ id: 'ExpertRow', description: 'An expert in a list (专家列表项).' });
export type ExpertRow = z.infer<typeof expertRowSchema>;
export const expertListSchema = listSchema(expertRowSchema);
export const expertSchema = z
  .strictObject({
    ...rowFields,
    accountLinked: z.boolean().describe('Whether the expert has an account to work with (是否已绑定账号).'),
    stateReason: z.string().nullable().describe('Why suspended or removed (暂停或出库原因).'),
    declarations: z
      .array(declarationSchema)
      .nullable()
      .describe('Ties declared (回避申报); null for whom they are not open.'),
    can: canSchema,
  })
  .meta({ id: 'Expert', description: 'An expert of the pool (专家).' });
export type Expert = z.infer<typeof expertSchema>;
