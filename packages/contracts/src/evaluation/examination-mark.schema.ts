import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { isoDateSchema } from '../fields.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema } from '../organisations/organisation-fields.schema.ts';
import { examLevelSchema, examMethodSchema, methodResultSchema } from './examination-fields.schema.ts';
import { groupNameSchema, groupPlaceFields } from './review-group.schema.ts';

/** A result of a competition that counts as the mark of a method: with the clause that says so, and evidence. */
export const competitionMarkSchema = z
  .strictObject({
    applicationId: idSchema,
    event: z.string().trim().min(2).max(200).describe('Competition (赛事).'),
    award: z.string().trim().min(1).max(100).describe('Award or rank (奖项或名次).'),
    on: isoDateSchema.describe('Day of the award (获奖日期).'),
    mark: z.number().multipleOf(0.1).min(0).max(100).describe('The mark the clause gives, of 100 (折算成绩).'),
    clause: z.string().trim().min(2).max(300).describe('Document and clause that gives it (依据条款).'),
    evidence: z.array(idSchema).min(1).max(10).describe('Files of the case that prove it (佐证材料).'),
  })
  .meta({ id: 'CompetitionMark', description: 'A competition result that counts as a mark (竞赛成绩登记).' });
export type CompetitionMark = z.infer<typeof competitionMarkSchema>;

const evaluationFields = {
  evaluation: z.int().min(1).describe('Which evaluation of the case; 2 after a re-check (第几次评价).'),
  current: z.boolean().describe('Of the evaluation that counts; false: history (是否本次评价).'),
};
const markFields = {
  id: idSchema,
  applicationId: idSchema,
  number: z.string(),
  name: z.string(),
  ...groupPlaceFields,
  group: groupNameSchema.nullable(),
  cycleName: z.string(),
  level: examLevelSchema,
  ...evaluationFields,
  method: examMethodSchema,
  weight: z.int().describe('Weight in percent (权重).'),
  passMark: z.number().describe('Pass mark (合格分数).'),
  source: z
    .strictObject({ kind: z.enum(['sitting', 'panel', 'sheets', 'competition']), id: idSchema })
    .describe('理论场次 / 考核或答辩 / 评分表 / 竞赛登记: what it comes from.'),
  clause: z.string().nullable().describe('Of a competition: what founds it (依据).'),
  state: z.enum(['made', 'released']).describe('未发布 / 已发布: state.'),
  madeAt: z.iso.datetime(),
  releasedAt: z.iso.datetime().nullable(),
  result: methodResultSchema.nullable().describe('null: not for the caller before the release (成绩).'),
  passed: z.boolean().nullable(),
};
export const markFilterSchema = z.strictObject({
  cycle: idSchema.optional().describe('Of one cycle (评价计划).'),
  group: groupNameSchema.optional(),
  method: examMethodSchema.optional(),
  state: z.enum(['made', 'released']).optional(),
});
export type MarkFilter = z.infer<typeof markFilterSchema>;
export const markListQuerySchema = z.strictObject({ ...markFilterSchema.shape, ...pageFields });
export const markRowSchema = z
  .strictObject({ ...markFields, can: canSchema })
  .meta({ id: 'MarkRow', description: 'A mark in a list (成绩列表项).' });
export type MarkRow = z.infer<typeof markRowSchema>;
export const markListSchema = listSchema(markRowSchema);

/** Releases the marks of a method in a group; a case that has all of its marks then gets its result. */
export const markReleaseSchema = z
  .strictObject({ ...groupPlaceFields, method: examMethodSchema })
  .meta({ id: 'MarkRelease', description: 'Marks to release (发布成绩).' });
export type MarkRelease = z.infer<typeof markReleaseSchema>;
export const marksReleasedSchema = z
  .strictObject({
    released: z.int().describe('Marks released now (本次发布).'),
    recorded: z.int().describe('Cases whose result is on record now (登记结果).'),
    pending: z.int().describe('Cases that lack a mark or a ballot, or are on hold (暂未登记).'),
  })
  .meta({ id: 'MarksReleased', description: 'What a release did (发布结果).' });
export type MarksReleased = z.infer<typeof marksReleasedSchema>;

/** What a release would do, worked out by doing it and taking it back: the chair reads it before the real one. */
export const markReleasePreviewSchema = z
  .strictObject({
    ...groupPlaceFields,
    cycleName: z.string(),
    method: examMethodSchema,
    due: z.int().describe('Marks that would be released now (本次发布).'),
    passed: z.int().describe('Of these at least the pass mark (合格).'),
    failed: z.int().describe('Of these less than the pass mark (不合格).'),
    absent: z.int().describe('Of these absent (缺考).'),
    released: z.int().describe('Marks released before (此前已发布).'),
    recorded: z.int().describe('Cases whose result would be on record then (登记结果).'),
    missing: z
      .array(z.strictObject({ applicationId: idSchema, number: z.string(), name: z.string() }))
      .describe('Cases that are asked for the method and have no mark yet (尚无成绩).'),
    can: canSchema,
  })
  .meta({ id: 'MarkReleasePreview', description: 'What a release of marks would do (发布预览).' });
export type MarkReleasePreview = z.infer<typeof markReleasePreviewSchema>;

/** What an applicant is invited to, and the own marks once released. */
export const ownExaminationsSchema = z
  .strictObject({
    admissions: z
      .array(
        z.strictObject({
          kind: z.enum(['sitting', 'panel']).describe('理论考试 / 考核或答辩: kind.'),
          id: idSchema.describe('The sitting or panel (场次或考核).'),
          applicationId: idSchema,
          number: z.string(),
          cycleName: z.string(),
          method: examMethodSchema,
          title: z.string(),
          admissionNumber: z.string().describe('Admission number (准考证号).'),
          seat: z.int().nullable(),
          place: z.string(),
          startsAt: z.iso.datetime(),
          endsAt: z.iso.datetime().nullable(),
          minutes: z.int().nullable(),
          state: z
            .enum(['planned', 'open', 'running', 'handed-in', 'absent', 'done', 'cancelled', 'lapsed'])
            .describe('待考 / 可进入 / 答题中 / 已交卷 / 缺考 / 已结束 / 已取消 / 不再需要（已重新评价）: state.'),
        }),
      )
      .describe('准考信息.'),
    marks: z
      .array(
        z.strictObject({
          applicationId: idSchema,
          number: z.string(),
          ...evaluationFields,
          method: examMethodSchema,
          result: methodResultSchema,
          passMark: z.number(),
          passed: z.boolean(),
          releasedAt: z.iso.datetime(),
        }),
      )
      .describe('Released ones alone (已发布成绩).'),
  })
  .meta({ id: 'OwnExaminations', description: 'One’s own examinations and marks (本人的考试和成绩).' });
export type OwnExaminations = z.infer<typeof ownExaminationsSchema>;
