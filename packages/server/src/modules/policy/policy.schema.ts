import {
  directoryEntrySchema,
  isoDateSchema,
  jurisdictionSchema,
  occupationSchema,
  policyChangeSchema,
  policyDocumentSchema,
  policyRuleSchema,
  ruleDifferenceSchema,
  textSchema,
  titleSeriesSchema,
} from '@guantong/contracts';
import { z } from 'zod';

const viewFields = {
  on: isoDateSchema.optional().describe('Only the form in force on this day (生效日). Absent: all forms.'),
  knownOn: isoDateSchema
    .optional()
    .describe('Documents published after this day are ignored (知悉日). Absent: no limit.'),
};

export const documentsQuerySchema = z.strictObject({
  jurisdiction: jurisdictionSchema.optional().describe('This jurisdiction and all above it (管辖地区). Absent: all.'),
});
export const rulesQuerySchema = z.strictObject({
  jurisdiction: jurisdictionSchema.optional().describe('This jurisdiction and all above it (管辖地区). Absent: CN.'),
  ...viewFields,
});
export const ruleParamsSchema = z.strictObject({ id: z.string().max(100).describe('Id of the rule (规则标识).') });
export const timelineQuerySchema = rulesQuerySchema.omit({ on: true });
export const diffQuerySchema = z.strictObject({
  jurisdiction: jurisdictionSchema.optional().describe('Left side (左侧地区). Absent: CN.'),
  on: isoDateSchema.describe('Left side: the day (左侧日期).'),
  knownOn: isoDateSchema.optional().describe('Left side: what was published by this day (左侧知悉日).'),
  otherJurisdiction: jurisdictionSchema.optional().describe('Right side (右侧地区). Absent: as on the left.'),
  otherOn: isoDateSchema.optional().describe('Right side: the day (右侧日期). Absent: as on the left.'),
  otherKnownOn: isoDateSchema
    .optional()
    .describe('Right side: what was published by this day (右侧知悉日). Absent: as on the left.'),
});
export const directoryQuerySchema = z.strictObject({
  occupation: occupationSchema.optional().describe('Only this occupation (职业).'),
  series: titleSeriesSchema.optional().describe('Only this series (职称系列).'),
});

export const policySchema = z.strictObject({
  version: z.string(),
  sha256: z.string(),
  jurisdictions: z.array(
    z.strictObject({
      jurisdiction: jurisdictionSchema,
      name: textSchema,
      version: z.string(),
      documents: z.int(),
      rules: z.int(),
      overlays: z.int(),
    }),
  ),
  directory: z.strictObject({ occupations: z.int(), entries: z.int() }),
});

export const documentsSchema = z.strictObject({ documents: z.array(policyDocumentSchema) });

const viewSchema = z.strictObject({
  jurisdiction: jurisdictionSchema,
  governedBy: jurisdictionSchema.describe(
    'The lowest jurisdiction of the chain that has rules of its own (实际适用地区).',
  ),
  on: isoDateSchema.nullable(),
  knownOn: isoDateSchema.nullable(),
});

export const rulesSchema = z.strictObject({ view: viewSchema, rules: z.array(policyRuleSchema) });
export const ruleAnswerSchema = z.strictObject({ view: viewSchema, rule: policyRuleSchema });
export const diffSchema = z.strictObject({
  left: viewSchema,
  right: viewSchema,
  differences: z.array(ruleDifferenceSchema),
});
export const timelineSchema = z.strictObject({ view: viewSchema, changes: z.array(policyChangeSchema) });
export const directorySchema = z.strictObject({ entries: z.array(directoryEntrySchema) });
