import { z } from 'zod';
import { evidenceRefSchema } from '../applications/application-parts.schema.ts';
import { canSchema } from '../can.schema.ts';
import { isoDateSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema, versionSchema } from '../organisations/organisation-fields.schema.ts';
import { textSchema } from '../text.schema.ts';
import { rubricItemSchema } from './review-settings.schema.ts';

export const assignmentSchema = z
  .strictObject({
    drawId: idSchema.describe('The draw the experts come from (专家抽取).'),
    experts: z.array(idSchema).min(3).max(25).describe('At least three of those who sit (评议专家).'),
    applications: z.array(idSchema).min(1).max(200).describe('Cases of the group (申报).'),
  })
  .meta({ id: 'Assignment', description: 'Experts assigned to cases of a group (分配评议).' });
export type Assignment = z.infer<typeof assignmentSchema>;
export const assignedSchema = z
  .strictObject({ added: z.int().describe('Sheets that were not there before (新增评分表).') })
  .meta({ id: 'Assigned', description: 'What an assignment added (分配结果).' });

const scoresSchema = z
  .record(z.string().max(40), z.number().min(0).max(100))
  .describe('Scores by item of the rubric, one decimal at most (各项得分).');
export const sheetChangeSchema = z
  .strictObject({
    version: versionSchema,
    scores: scoresSchema.optional(),
    comment: z.string().max(5000).optional().describe('Comment (评议意见).'),
  })
  .meta({ id: 'SheetChange', description: 'A part of a scoring sheet as it is filled in (评分表草稿).' });
export type SheetChange = z.infer<typeof sheetChangeSchema>;

export const opinionChangeSchema = z
  .strictObject({
    version: z.int().min(0).describe('0: there is none yet (版本).'),
    text: z.string().trim().min(2).max(5000).describe('Opinion of the group (评议组意见).'),
    recommends: z.boolean().describe('Whether it recommends (建议通过).'),
  })
  .meta({ id: 'OpinionChange', description: 'The opinion of the experts of a case (评议组意见草稿).' });
export type OpinionChange = z.infer<typeof opinionChangeSchema>;

/** An open sheet of an earlier evaluation is closed: nobody needs it any more. */
const sheetStateSchema = z.enum(['open', 'signed', 'closed']);
const headFields = {
  id: idSchema,
  cycleId: idSchema,
  cycleName: z.string(),
  round: z.int().min(1).describe('Which evaluation of the case; 2 after a re-check (第几次评价).'),
  caseCode: z.string().describe('What the case is called in the review (评审编号).'),
  targetWords: textSchema,
  state: sheetStateSchema.describe('待评 / 已签 / 不再需要（已重新评价）: state of the sheet.'),
  total: z.number().nullable().describe('Of 100; null while the caller may not know (总分).'),
  application: z
    .strictObject({ id: idSchema, number: z.string(), name: z.string(), employerName: z.string().nullable() })
    .nullable()
    .describe('null: not for the caller (申报).'),
  expert: z.strictObject({ id: idSchema, name: z.string() }).nullable().describe('null: not for the caller (专家).'),
};
export const sheetFilterSchema = z.strictObject({
  cycle: idSchema.optional().describe('Of one cycle (评价计划).'),
  state: sheetStateSchema.optional(),
});
export type SheetFilter = z.infer<typeof sheetFilterSchema>;
export const sheetListQuerySchema = z.strictObject({ ...sheetFilterSchema.shape, ...pageFields });
export const sheetRowSchema = z
  .strictObject(headFields)
  .meta({ id: 'SheetRow', description: 'A scoring sheet in a list (评分表列表项).' });
export type SheetRow = z.infer<typeof sheetRowSchema>;
export const sheetListSchema = listSchema(sheetRowSchema);

export const sheetSchema = z
  .strictObject({
    ...headFields,
    version: z.int(),
    rubric: z.array(rubricItemSchema),
    scores: scoresSchema.nullable().describe('For the body null until the evaluation has its result (得分).'),
    comment: z.string().nullable().describe('As the scores (评议意见).'),
    material: z
      .strictObject({
        statement: z.string(),
        facts: z.array(textSchema).describe('Records of the dossier, in words (档案记录).'),
        achievements: z.array(
          z.strictObject({
            kind: textSchema.describe('工法、操作法、技术报告、标准、技改…: kind.'),
            title: z.string(),
            on: isoDateSchema.nullable(),
            role: z.string(),
            text: z.string(),
          }),
        ),
        files: z
          .array(evidenceRefSchema)
          .nullable()
          .describe('Evidence; null in a double-blind review, where a file would tell who it is about (佐证材料).'),
      })
      .describe('What is scored; in a double-blind review without names (评审材料).'),
    peers: z
      .array(z.strictObject({ name: z.string(), total: z.number(), comment: z.string() }))
      .nullable()
      .describe('Signed sheets of the others; null where the review is blind or the own sheet is open (其他专家).'),
    opinion: z
      .strictObject({
        version: z.int(),
        text: z.string().nullable().describe('For the body null until the evaluation has its result (意见).'),
        recommends: z.boolean().nullable().describe('As the text (是否建议通过).'),
        signatures: z.int().describe('Experts who signed it (已签人数).'),
        signedByMe: z.boolean(),
        inForce: z.boolean().describe('Three have signed (生效).'),
      })
      .nullable(),
    can: canSchema,
  })
  .meta({ id: 'ScoringSheet', description: 'A scoring sheet with what is scored (评分表).' });
export type ScoringSheet = z.infer<typeof sheetSchema>;
export const sheetFileParamsSchema = z.strictObject({
  id: idSchema.describe('The sheet (评分表).'),
  fileId: idSchema.describe('The file (佐证材料).'),
});
