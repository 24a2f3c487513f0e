import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema, versionSchema } from '../organisations/organisation-fields.schema.ts';
import { textSchema } from '../text.schema.ts';
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

const questionFields = {
  subject: examSubjectSchema,
  level: examLevelSchema,
  topic: topicSchema,
  kind: questionKindSchema,
  difficulty: questionDifficultySchema,
  points: pointsSchema,
  stem: z.string().trim().min(2).max(2000).describe('What is asked (题干).'),
  options: z
    .array(questionOptionSchema)
    .max(8)
    .describe('Two to eight options, A first (选项); of a judgement always A 正确 and B 错误, so it may be empty.'),
  correct: choicesSchema.min(1).describe('The right ones (正确答案): all of them and no other earn the points.'),
};

/** One question to enter in the bank. */
export const newQuestionSchema = z
  .strictObject(questionFields)
  .meta({ id: 'NewExamQuestion', description: 'A question to enter in the bank (新试题).' });
export type NewExamQuestion = z.infer<typeof newQuestionSchema>;
export const questionChangeSchema = z
  .strictObject({ version: versionSchema, ...questionFields })
  .meta({ id: 'ExamQuestionChange', description: 'A changed question (试题变更); papers made before keep theirs.' });
export type ExamQuestionChange = z.infer<typeof questionChangeSchema>;

export const questionStates = ['active', 'retired'] as const;
export const examQuestionSchema = z
  .strictObject({
    id: idSchema,
    ...questionFields,
    state: z.enum(questionStates).describe('在用 / 停用: state.'),
    version: z.int(),
    can: canSchema,
  })
  .meta({ id: 'ExamQuestion', description: 'A question of the bank, for the body alone (试题).' });
export type ExamQuestion = z.infer<typeof examQuestionSchema>;

export const questionFilterSchema = z.strictObject({
  subject: examSubjectSchema.optional(),
  level: examLevelSchema.optional(),
  topic: topicSchema.optional(),
  kind: questionKindSchema.optional(),
  difficulty: questionDifficultySchema.optional(),
  state: z.enum(questionStates).optional(),
  stem: z.string().trim().max(100).optional().describe('Part of what is asked (题干包含).'),
});
export type QuestionFilter = z.infer<typeof questionFilterSchema>;
export const questionListQuerySchema = z.strictObject({ ...questionFilterSchema.shape, ...pageFields });
export const questionListSchema = listSchema(examQuestionSchema);

export const questionSortFilterSchema = z.strictObject({
  subject: examSubjectSchema.optional(),
  level: examLevelSchema.optional(),
});
export type QuestionSortFilter = z.infer<typeof questionSortFilterSchema>;
const { subject, level, topic, kind, difficulty, points } = questionFields;
/** What lines of a blueprint can be filled from: how many questions in use the bank has of each sort. */
export const questionSortsSchema = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          ...{ subject, level, topic, kind, difficulty, points },
          count: z.int().min(1).describe('Questions in use (在用题数).'),
        })
        .meta({ id: 'ExamQuestionSort', description: 'Questions in use of one sort (一类试题).' }),
    ),
  })
  .meta({ id: 'ExamQuestionSorts', description: 'How many questions of each sort the bank has (题库构成).' });
export type QuestionSorts = z.infer<typeof questionSortsSchema>;
export type QuestionSort = QuestionSorts['items'][number];

/** What a file of questions brought: either all of its rows, or none and what is wrong with each. */
export const questionImportSchema = z
  .strictObject({
    rows: z.int().min(0).describe('Rows read (读到的行数).'),
    added: z.int().min(0).describe('Questions added: all rows, or none where one is wrong (新增试题).'),
    errors: z
      .array(
        z.strictObject({
          row: z.int().min(1).describe('Row as the spreadsheet shows it (行号).'),
          column: z.string().describe('Head of the column (列).'),
          expected: textSchema.describe('What belongs there (应为).'),
          found: z.string().describe('What was there, shortened (实际).'),
        }),
      )
      .describe('At most 500 (错误).'),
  })
  .meta({ id: 'ExamQuestionImport', description: 'What an import of questions did (试题导入结果).' });
export type ExamQuestionImport = z.infer<typeof questionImportSchema>;
