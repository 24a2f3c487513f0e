import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema, versionSchema } from '../organisations/organisation-fields.schema.ts';
import { panelMethodSchema } from './examination-fields.schema.ts';
import { stationSchema } from './examination-panel.schema.ts';

const scoresSchema = z
  .record(z.string().max(40), z.number().min(0).max(100))
  .describe('Points by item, one decimal at most (各项得分).');
export const markingChangeSchema = z
  .strictObject({
    version: versionSchema,
    scores: scoresSchema.optional(),
    comment: z.string().max(2000).optional().describe('Remarks (备注).'),
  })
  .meta({ id: 'MarkingChange', description: 'A part of a marking sheet as it is filled in (评分记录草稿).' });
export type MarkingChange = z.infer<typeof markingChangeSchema>;

const rowFields = {
  id: idSchema,
  panelId: idSchema,
  title: z.string(),
  cycleName: z.string(),
  method: panelMethodSchema,
  admissionNumber: z.string().describe('Admission number (准考证号).'),
  candidateName: z.string().nullable().describe('null in a double-blind review (考生姓名).'),
  startsAt: z.iso.datetime(),
  place: z.string(),
  round: z.int().min(1).describe('2: a re-mark (评分轮次).'),
  state: z.enum(['open', 'signed', 'closed']).describe('待评 / 已签 / 不再需要（缺考或更换）: state.'),
  total: z.number().nullable().describe('Own total of 100 (本人总分).'),
};
export const markingFilterSchema = z.strictObject({
  state: z.enum(['open', 'signed', 'closed']).optional(),
  method: panelMethodSchema.optional(),
});
export type MarkingFilter = z.infer<typeof markingFilterSchema>;
export const markingListQuerySchema = z.strictObject({ ...markingFilterSchema.shape, ...pageFields });
export const markingRowSchema = z
  .strictObject(rowFields)
  .meta({ id: 'MarkingRow', description: 'An own marking sheet in a list (本人评分表列表项).' });
export type MarkingRow = z.infer<typeof markingRowSchema>;
export const markingListSchema = listSchema(markingRowSchema);
export const markingSheetSchema = z
  .strictObject({
    ...rowFields,
    stations: z.array(stationSchema),
    scores: scoresSchema,
    comment: z.string(),
    signedAt: z.iso.datetime().nullable(),
    version: z.int(),
    can: canSchema,
  })
  .meta({ id: 'MarkingSheet', description: 'What one examiner gives one candidate; nobody else reads it (评分表).' });
export type MarkingSheet = z.infer<typeof markingSheetSchema>;
