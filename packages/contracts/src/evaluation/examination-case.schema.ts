import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { occupationSchema } from '../fields.schema.ts';
import { idSchema } from '../organisations/organisation-fields.schema.ts';
import { examLevelSchema, examMethodSchema } from './examination-fields.schema.ts';
import { groupNameSchema, groupPlaceFields } from './review-group.schema.ts';

export const examCaseStates = ['waiting', 'planned', 'marked', 'released'] as const;
export type ExamCaseState = (typeof examCaseStates)[number];
/** A case under evaluation and one method that it is to be examined by. */
export const examCaseSchema = z
  .strictObject({
    applicationId: idSchema,
    number: z.string().describe('Number of the application (申报编号).'),
    name: z.string(),
    employerName: z.string().nullable(),
    level: examLevelSchema,
    occupation: occupationSchema.nullable().describe('Of a skill level (职业); null: of a title.'),
    method: examMethodSchema,
    passMark: z.number().describe('Pass mark (合格分数).'),
    state: z
      .enum(examCaseStates)
      .describe('待安排 / 已安排 / 已有成绩待发布 / 已发布: state; nothing of the mark itself.'),
    examination: z
      .strictObject({
        kind: z.enum(['sitting', 'panel']).describe('理论场次 / 考核或答辩: kind.'),
        id: idSchema,
        title: z.string(),
        startsAt: z.iso.datetime(),
      })
      .nullable()
      .describe('Where it is examined, or was (所在场次).'),
  })
  .meta({ id: 'ExamCase', description: 'A case and a method it is to be examined by (待考申报).' });
export type ExamCase = z.infer<typeof examCaseSchema>;

export const examCaseFilterSchema = z.strictObject({
  cycle: idSchema.describe('The cycle (评价计划).'),
  group: groupNameSchema,
  method: examMethodSchema.optional(),
  state: z.enum(examCaseStates).optional(),
});
export type ExamCaseFilter = z.infer<typeof examCaseFilterSchema>;
/** A group is examined as a whole, so its cases come whole. */
export const examCasesSchema = z
  .strictObject({
    ...groupPlaceFields,
    cycleName: z.string(),
    items: z.array(examCaseSchema).describe('By number and method (各申报各方式).'),
    can: canSchema,
  })
  .meta({ id: 'ExamCases', description: 'What the cases of a group are to be examined by (本组考试安排).' });
export type ExamCases = z.infer<typeof examCasesSchema>;
