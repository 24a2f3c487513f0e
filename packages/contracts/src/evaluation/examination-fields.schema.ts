import { z } from 'zod';
import { evaluationMethods } from '../cycles/cycle-fields.schema.ts';
import { skillLevelSchema, titleLevelSchema } from '../fields.schema.ts';

/** Kinds of questions of the bank; all are marked by the product. */
export const questionKinds = ['single', 'multiple', 'judgement'] as const;
export type QuestionKind = (typeof questionKinds)[number];
export const questionDifficulties = ['easy', 'medium', 'hard'] as const;
export type QuestionDifficulty = (typeof questionDifficulties)[number];
/** Methods that examiners mark at stations or in an interview. */
export const panelMethods = ['skill', 'interview'] as const;
export type PanelMethod = (typeof panelMethods)[number];

export const questionKindSchema = z.enum(questionKinds).describe('单选题 / 多选题 / 判断题: kind of question.');
export const questionDifficultySchema = z.enum(questionDifficulties).describe('易 / 中 / 难: difficulty.');
export const examMethodSchema = z
  .enum(evaluationMethods)
  .describe('理论知识考试 / 技能操作考核 / 业绩评审 / 面试答辩 / 竞赛选拔: method.');
export const panelMethodSchema = z.enum(panelMethods).describe('技能操作考核 / 面试答辩: method.');
export const examLevelSchema = z.union([titleLevelSchema, skillLevelSchema]).describe('Level (等级).');
export const examSubjectSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .describe('Occupation code or subject (职业代码或科目), such as 6-31-01-03.');
export const topicSchema = z.string().trim().min(1).max(60).describe('Topic of the blueprint (鉴定点或知识模块).');
export const pointsSchema = z.number().multipleOf(0.1).min(0.1).max(100).describe('Points (分值).');
export const choicesSchema = z.array(z.string().regex(/^[A-H]$/)).max(8);
export const questionOptionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-H]$/)
    .describe('Letter (选项).'),
  text: z.string().trim().min(1).max(500).describe('Text (内容).'),
});
export type QuestionOption = z.infer<typeof questionOptionSchema>;

/** What a candidate got in a method; a mark that the reader may not know yet is null. */
export const methodResultSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('mark'), mark: z.number().min(0).max(100).describe('Of 100 (成绩).') }),
    z.strictObject({ kind: z.literal('absent').describe('缺考: absent.') }),
  ])
  .meta({ id: 'ExaminationResult', description: 'What a candidate got in a method (单项成绩).' });
