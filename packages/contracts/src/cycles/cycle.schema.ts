import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { policyStampSchema } from '../citation.schema.ts';
import { isoDateSchema, jurisdictionSchema, occupationSchema, titleSeriesSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema, organisationNameSchema, versionSchema } from '../organisations/organisation-fields.schema.ts';
import { checkSchema, sourceSchema } from '../source.schema.ts';
import { textSchema } from '../text.schema.ts';
import {
  cycleKindSchema,
  cycleSettingNames,
  cycleSettingsSchema,
  cycleStagesSchema,
  cycleStateSchema,
  cycleSubjectSchema,
  levelMethodsSchema,
  newLevelMethodsSchema,
} from './cycle-fields.schema.ts';

const inputFields = {
  name: z.string().trim().min(2).max(200).describe('Name (名称).'),
  year: z.int().min(2019).max(2100).describe('Year of evaluation (评价年度).'),
  jurisdiction: jurisdictionSchema.describe('Whose policy applies (管辖地区).'),
  subject: cycleSubjectSchema,
  committeeId: idSchema.nullable().describe('The committee of a title review (评审委员会).'),
  stages: cycleStagesSchema,
  judgedOn: isoDateSchema
    .nullable()
    .describe('The day eligibility is judged (资格计算基准日); null: the day of submission.'),
  methods: z.array(newLevelMethodsSchema).max(8).describe('Methods by level (各等级评价方式).'),
  notice: z.string().max(20_000).describe('Text of the notice (通知正文).'),
};

/** `settings` and `separateSkilledGroup` left out take their defaults. */
const optionalFields = {
  separateSkilledGroup: z
    .boolean()
    .optional()
    .describe('高技能人才单独分组: skilled talent is reviewed in a group of its own.'),
  settings: cycleSettingsSchema.partial().optional().describe('Settings that differ from their defaults (计划设置).'),
};

export const newCycleSchema = z
  .strictObject({ bodyId: idSchema.describe('The evaluation body (评价机构).'), ...inputFields, ...optionalFields })
  .meta({ id: 'NewCycle', description: 'A cycle to draft (新评价计划).' });
export type NewCycle = z.infer<typeof newCycleSchema>;
export const cycleChangeSchema = z
  .strictObject({ version: versionSchema, ...inputFields, ...optionalFields })
  .meta({ id: 'CycleChange', description: 'A changed draft of a cycle (评价计划草稿变更).' });
export type CycleChange = z.infer<typeof cycleChangeSchema>;
export const cycleCopySchema = z
  .strictObject({ year: inputFields.year.describe('The year of the new cycle (新年度).') })
  .meta({ id: 'CycleCopy', description: 'A cycle to draft after an earlier one (复制往年计划).' });
export type CycleCopy = z.infer<typeof cycleCopySchema>;

const settingSchema = z
  .strictObject({
    name: z.enum(cycleSettingNames).describe('Name (设置项).'),
    title: textSchema,
    value: z.int().describe('Value (取值).'),
    default: z.int().describe('Default (默认值).'),
    minimum: z.int().describe('Least (最小值).'),
    maximum: z.int().describe('Most (最大值).'),
    source: sourceSchema,
  })
  .meta({ id: 'CycleSetting', description: 'A setting with its default and source (设置及依据).' });
export type CycleSetting = z.infer<typeof settingSchema>;

const sorts = ['name', '-name', 'year', '-year', 'applyFrom', '-applyFrom'] as const;
export const cycleFilterSchema = z.strictObject({
  bodyId: idSchema.optional().describe('Only cycles of this body (评价机构).'),
  kind: cycleKindSchema.optional(),
  series: titleSeriesSchema.optional(),
  occupation: occupationSchema.optional(),
  jurisdiction: jurisdictionSchema.optional().describe('This jurisdiction and all below it (管辖地区及其下级).'),
  year: z.coerce.number().int().min(2019).max(2100).optional().describe('Year (年度).'),
  state: cycleStateSchema.optional(),
  name: z.string().trim().max(200).optional().describe('Part of the name (名称包含).'),
  sort: z.enum(sorts).default('-year').describe('Order (排序).'),
});
export type CycleFilter = z.infer<typeof cycleFilterSchema>;
export const cycleListQuerySchema = z.strictObject({ ...cycleFilterSchema.shape, ...pageFields });
export type CycleListQuery = z.infer<typeof cycleListQuerySchema>;

const rowFields = {
  id: idSchema,
  body: organisationNameSchema.describe('The evaluation body (评价机构).'),
  name: z.string().describe('Name (名称).'),
  year: z.int().describe('Year (年度).'),
  jurisdiction: jurisdictionSchema,
  subject: cycleSubjectSchema,
  stages: cycleStagesSchema,
  state: cycleStateSchema,
  openNow: z.boolean().describe('Whether one may apply today (现可申报).'),
};
export const cycleRowSchema = z
  .strictObject({ ...rowFields, version: z.int().describe('Version (版本).') })
  .meta({ id: 'CycleRow', description: 'A cycle in a list (评价计划列表项).' });
export type CycleRow = z.infer<typeof cycleRowSchema>;
export const cycleListSchema = listSchema(cycleRowSchema);

const committeeOfCycleSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().describe('Name (名称).'),
    filedFrom: isoDateSchema.nullable().describe('First day of validity (有效期起).'),
    filedTo: isoDateSchema.nullable().describe('Last day of validity (有效期止).'),
    approvalNumber: z.string().nullable().describe('Number of the approval (核准文号).'),
  })
  .meta({ id: 'CommitteeOfCycle', description: 'The committee of a cycle, without its members (评审委员会).' });

const detailFields = {
  committee: committeeOfCycleSchema.nullable(),
  judgedOn: isoDateSchema.nullable().describe('The day eligibility is judged (资格计算基准日).'),
  methods: z.array(levelMethodsSchema).describe('Methods by level (各等级评价方式).'),
  separateSkilledGroup: z
    .strictObject({ value: z.boolean(), default: z.boolean(), source: sourceSchema })
    .describe('高技能人才单独分组: skilled talent in a group of its own, with its default and source.'),
  settings: z.array(settingSchema).describe('Settings with defaults and sources (计划设置及依据).'),
  policy: policyStampSchema.nullable().describe('The policy it is pinned to (锁定的政策); null before publication.'),
  calendarVersion: z.string().nullable().describe('Working-day calendar it is pinned to (锁定的工作日历).'),
  notice: z.string().describe('Text of the notice (通知正文).'),
  publishedAt: z.iso.datetime().nullable().describe('When the notice was published (发布时间).'),
  closedAt: z.iso.datetime().nullable().describe('When it was closed (结束时间).'),
};
export const cycleSchema = z
  .strictObject({
    ...rowFields,
    ...detailFields,
    version: z.int().describe('Version (版本).'),
    checks: z
      .array(checkSchema)
      .nullable()
      .describe('What publication asks of a draft (发布检查); null once published.'),
    can: canSchema,
  })
  .meta({ id: 'Cycle', description: 'An evaluation cycle (评价计划).' });
export type Cycle = z.infer<typeof cycleSchema>;

/** The public notice of a cycle. */
export const publicCycleSchema = z
  .strictObject({ ...rowFields, ...detailFields })
  .meta({ id: 'PublicCycle', description: 'The public notice of a cycle (评价公告).' });
export type PublicCycle = z.infer<typeof publicCycleSchema>;
export const publicCycleRowSchema = z
  .strictObject(rowFields)
  .meta({ id: 'PublicCycleRow', description: 'A public notice in a list (评价公告列表项).' });
export const publicCycleListSchema = listSchema(publicCycleRowSchema);
export const publicCycleListQuerySchema = z.strictObject({
  jurisdiction: jurisdictionSchema.optional().describe('This jurisdiction and all below it (管辖地区及其下级).'),
  kind: cycleKindSchema.optional(),
  series: titleSeriesSchema.optional(),
  openNow: z
    .enum(['true', 'false'])
    .optional()
    .describe('Only cycles one may apply to today, or only others (现可申报).'),
  ...pageFields,
});
