import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema } from '../organisations/organisation-fields.schema.ts';
import {
  choicesSchema,
  examLevelSchema,
  examSubjectSchema,
  pointsSchema,
  questionDifficultySchema,
  questionKindSchema,
  questionOptionSchema,
  topicSchema,
} from './examination-fields.schema.ts';

export const blueprintLineSchema = z
  .strictObject({
    topic: topicSchema,
    kind: questionKindSchema,
    difficulty: questionDifficultySchema,
    points: pointsSchema.describe('Points of each (每题分值).'),
    count: z.int().min(1).max(200).describe('Questions (题数).'),
  })
  .meta({ id: 'BlueprintLine', description: 'How many questions of one sort a paper has (细目表一行).' });
export type BlueprintLine = z.infer<typeof blueprintLineSchema>;

/** A paper to assemble from the bank of the body. The same seed over the same bank gives the same paper. */
export const newPaperSchema = z
  .strictObject({
    cycleId: idSchema.describe('The cycle (评价计划).'),
    subject: examSubjectSchema,
    level: examLevelSchema,
    name: z.string().trim().min(2).max(100).describe('Name (试卷名称).'),
    blueprint: z
      .array(blueprintLineSchema)
      .min(1)
      .max(60)
      .describe('Lines whose count × points add up to 100; each sort once (细目表).'),
    seed: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('32 bytes in hexadecimal (随机种子); absent: a new one.'),
  })
  .meta({ id: 'NewExamPaper', description: 'A paper to assemble by a blueprint (组卷).' });
export type NewExamPaper = z.infer<typeof newPaperSchema>;

const rowFields = {
  id: idSchema,
  cycleId: idSchema,
  cycleName: z.string(),
  subject: examSubjectSchema,
  level: examLevelSchema,
  name: z.string(),
  questions: z.int().min(1).describe('Number of questions (题数).'),
  hash: z.string().describe('SHA-256 of the paper with its answers (试卷摘要).'),
  createdAt: z.iso.datetime(),
};
export const paperFilterSchema = z.strictObject({
  cycle: idSchema.optional().describe('Of one cycle (评价计划).'),
  level: examLevelSchema.optional(),
});
export type PaperFilter = z.infer<typeof paperFilterSchema>;
export const paperListQuerySchema = z.strictObject({ ...paperFilterSchema.shape, ...pageFields });
export const paperRowSchema = z
  .strictObject(rowFields)
  .meta({ id: 'ExamPaperRow', description: 'A paper in a list (试卷列表项).' });
export type ExamPaperRow = z.infer<typeof paperRowSchema>;
export const paperListSchema = listSchema(paperRowSchema);

/** A question as a candidate reads it: by its place, without what is right. */
export const paperQuestionSchema = z
  .strictObject({
    id: z.string().describe('Id within the paper, such as q1 (题号).'),
    kind: questionKindSchema,
    stem: z.string(),
    options: z.array(questionOptionSchema),
    points: pointsSchema,
  })
  .meta({ id: 'PaperQuestion', description: 'A question of a paper (试卷题目).' });
export type PaperQuestion = z.infer<typeof paperQuestionSchema>;

export const examPaperSchema = z
  .strictObject({
    ...rowFields,
    blueprint: z.array(blueprintLineSchema),
    seed: z.string().describe('Seed (随机种子).'),
    bankHash: z.string().describe('SHA-256 of the questions it was drawn from (题库摘要).'),
    content: z.array(paperQuestionSchema),
    correct: z.record(z.string(), choicesSchema).describe('What is right, by question (标准答案).'),
    can: canSchema,
  })
  .meta({ id: 'ExamPaper', description: 'A paper with its answers, for the body alone (试卷).' });
export type ExamPaper = z.infer<typeof examPaperSchema>;
