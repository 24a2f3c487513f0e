import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema, reasonSchema, versionSchema } from '../organisations/organisation-fields.schema.ts';
import { sourceSchema } from '../source.schema.ts';
import { examLevelSchema, methodResultSchema, panelMethodSchema } from './examination-fields.schema.ts';
import { groupPlaceFields } from './review-group.schema.ts';

const codeSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export const stationSchema = z
  .strictObject({
    id: codeSchema.describe('Id (标识).'),
    name: z.string().trim().min(1).max(100).describe('Station, or part of the interview (工位或环节).'),
    items: z
      .array(
        z.strictObject({
          id: codeSchema.describe('Id, unique in the panel (标识).'),
          name: z.string().trim().min(1).max(300).describe('Item, or question of the interview (评分项或答辩题).'),
          maximum: z.number().multipleOf(0.1).min(0.1).max(100).describe('Most points (满分).'),
        }),
      )
      .min(1)
      .max(30),
  })
  .meta({ id: 'ExamStation', description: 'A station with its items (工位及评分项).' });
export type ExamStation = z.infer<typeof stationSchema>;

export const examinersSchema = z
  .array(idSchema)
  .min(3)
  .max(15)
  .refine((ids) => ids.length % 2 === 1, 'expected an odd number of examiners')
  .describe('Examiners from the register of experts: an odd number, three at least (考评员).');
const placeSchema = z.string().trim().min(2).max(200);
/** One appointment a candidate. Whoever has a tie to a candidate is refused: give that candidate a panel of others. */
export const newPanelSchema = z
  .strictObject({
    ...groupPlaceFields,
    method: panelMethodSchema,
    level: examLevelSchema,
    title: z.string().trim().min(2).max(100).describe('Title (考核名称).'),
    stations: z.array(stationSchema).min(1).max(10).describe('The most points of all items add up to 100 (工位).'),
    spreadLimit: z
      .number()
      .multipleOf(0.1)
      .min(1)
      .max(100)
      .default(15)
      .describe('Highest less lowest total from above which the chair decides on a re-mark (分差上限).'),
    examiners: examinersSchema,
    slots: z
      .array(
        z.strictObject({
          applicationId: idSchema,
          startsAt: z.iso.datetime().describe('Time (时间).'),
          place: placeSchema.describe('Place (地点).'),
        }),
      )
      .min(1)
      .max(500)
      .describe('Who comes when and where (日程).'),
  })
  .meta({ id: 'NewExamPanel', description: 'A skill examination or interview to plan (安排考核或答辩).' });
export type NewExamPanel = z.input<typeof newPanelSchema>;

const rowFields = {
  id: idSchema,
  ...groupPlaceFields,
  cycleName: z.string(),
  method: panelMethodSchema,
  level: examLevelSchema,
  title: z.string(),
  candidates: z.int(),
  sealed: z.int().describe('Candidates with a sealed mark, or absent (已封存).'),
  toDecide: z.int().describe('Candidates whose marks lie too far apart (待裁定).'),
  startsAt: z.iso.datetime().describe('First appointment (首场时间).'),
  cancelled: z.boolean().describe('Whether it is called off (已取消).'),
};
export const panelFilterSchema = z.strictObject({
  cycle: idSchema.optional().describe('Of one cycle (评价计划).'),
  group: groupPlaceFields.group.optional(),
  method: panelMethodSchema.optional(),
});
export type PanelFilter = z.infer<typeof panelFilterSchema>;
export const panelListQuerySchema = z.strictObject({ ...panelFilterSchema.shape, ...pageFields });
export const panelRowSchema = z
  .strictObject(rowFields)
  .meta({ id: 'ExamPanelRow', description: 'A skill examination or interview in a list (考核列表项).' });
export type ExamPanelRow = z.infer<typeof panelRowSchema>;
export const panelListSchema = listSchema(panelRowSchema);

export const slotStates = ['marking', 'spread', 'sealed', 'absent', 'cancelled', 'lapsed'] as const;
export const examSlotSchema = z
  .strictObject({
    applicationId: idSchema,
    number: z.string().describe('Number of the application (申报编号).'),
    name: z.string(),
    employerName: z.string().nullable(),
    admissionNumber: z.string().describe('Admission number (准考证号).'),
    startsAt: z.iso.datetime(),
    place: z.string(),
    state: z
      .enum(slotStates)
      .describe('评分中 / 分差过大待裁定 / 已封存 / 缺考 / 已取消 / 不再需要（已重新评价）: state.'),
    round: z.int().min(1).describe('2 after a re-mark (评分轮次).'),
    examiners: z
      .array(
        z.strictObject({
          expertId: idSchema,
          name: z.string(),
          state: z.enum(['open', 'signed']),
          total: z.number().nullable().describe('null: not for the caller, or not signed (总分).'),
        }),
      )
      .nullable()
      .describe('null: not for the caller (考评员).'),
    spread: z.number().nullable().describe('Highest less lowest total (分差); null: not for the caller.'),
    decision: z
      .strictObject({ kind: z.enum(['keep', 're-mark']), reason: z.string() })
      .nullable()
      .describe('维持均分 / 重新评分: what the chair decided last.'),
    result: methodResultSchema.nullable().describe('null: not sealed, or not for the caller before the release.'),
    version: z.int(),
    can: canSchema,
  })
  .meta({ id: 'ExamSlot', description: 'A candidate of a panel (考核考生).' });
export type ExamSlot = z.infer<typeof examSlotSchema>;
export const examPanelSchema = z
  .strictObject({
    ...rowFields,
    stations: z.array(stationSchema),
    spreadLimit: z.number(),
    sources: z
      .strictObject({ examiners: sourceSchema, spread: sourceSchema, mark: sourceSchema })
      .describe('What the numbers rest on (依据).'),
    slots: z.array(examSlotSchema).nullable().describe('Candidates (考生); null: not for the caller.'),
    cancelReason: z.string().nullable(),
    version: z.int(),
    can: canSchema,
  })
  .meta({ id: 'ExamPanel', description: 'A skill examination or interview (技能考核或面试答辩).' });
export type ExamPanel = z.infer<typeof examPanelSchema>;

export const panelMoveSchema = z
  .strictObject({
    version: versionSchema,
    startsAt: z.iso.datetime().describe('First appointment (首场时间); the others keep their distance to it.'),
    place: placeSchema.describe('Place of all (地点).'),
  })
  .meta({ id: 'ExamPanelMove', description: 'Another time or place, before anybody marks (考核变更).' });
export type ExamPanelMove = z.infer<typeof panelMoveSchema>;
export const panelCancellationSchema = z
  .strictObject({ version: versionSchema, reason: reasonSchema })
  .meta({ id: 'ExamPanelCancellation', description: 'A panel that is not held (取消考核).' });

export const slotParamsSchema = z.strictObject({
  id: idSchema.describe('The panel (考核).'),
  applicationId: idSchema.describe('The case (申报).'),
});
export const slotExaminersSchema = z
  .strictObject({ version: versionSchema, examiners: examinersSchema, reason: reasonSchema })
  .meta({
    id: 'ExamSlotExaminers',
    description: 'Other examiners for a candidate, before anybody signed (更换考评员).',
  });
export type ExamSlotExaminers = z.infer<typeof slotExaminersSchema>;
export const slotAbsenceSchema = z
  .strictObject({ version: versionSchema })
  .meta({ id: 'ExamSlotAbsence', description: 'A candidate who did not come (登记缺考).' });
export const spreadDecisionSchema = z
  .strictObject({
    version: versionSchema,
    decision: z.enum(['keep', 're-mark']).describe('维持均分 / 重新评分: decision.'),
    reason: reasonSchema,
  })
  .meta({ id: 'SpreadDecision', description: 'What becomes of marks that lie too far apart (分差裁定).' });
export type SpreadDecision = z.infer<typeof spreadDecisionSchema>;

export const examinerFilterSchema = z.strictObject({
  cycle: idSchema.describe('For a panel of this cycle (评价计划).'),
  level: examLevelSchema,
});
export type ExaminerFilter = z.infer<typeof examinerFilterSchema>;
/** Who may be asked to examine at a level. Ties to candidates are found when the panel is planned. */
export const examinersToAskSchema = z
  .strictObject({
    items: z.array(z.strictObject({ id: idSchema, name: z.string(), employerName: z.string().nullable() })),
  })
  .meta({
    id: 'ExaminersToAsk',
    description: 'Experts with an account of an examiner who are qualified for a level (可选考评员).',
  });
export type ExaminersToAsk = z.infer<typeof examinersToAskSchema>;
