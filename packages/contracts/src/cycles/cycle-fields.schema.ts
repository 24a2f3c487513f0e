import { z } from 'zod';
import {
  isoDateSchema,
  occupationSchema,
  skillLevelSchema,
  titleLevelSchema,
  titleSeriesSchema,
} from '../fields.schema.ts';

export const cycleKinds = ['title-review', 'skill-recognition'] as const;
export type CycleKind = (typeof cycleKinds)[number];
export const cycleStates = ['draft', 'published', 'running', 'closed'] as const;
export type CycleStateName = (typeof cycleStates)[number];
export const evaluationMethods = ['theory', 'skill', 'dossier-review', 'interview', 'competition'] as const;
export type EvaluationMethod = (typeof evaluationMethods)[number];

export const cycleKindSchema = z.enum(cycleKinds).describe('职称评审 / 职业技能等级认定: kind of cycle.');
export const cycleStateSchema = z.enum(cycleStates).describe('草稿 / 已发布 / 进行中 / 已结束: state.');

/** What is evaluated: a title series (all specialties, or those named), or occupations; and at which levels. */
export const cycleSubjectSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('title-review').describe('职称评审.'),
      series: titleSeriesSchema,
      specialties: z
        .array(z.string().trim().min(1).max(100))
        .max(50)
        .describe('Specialties (专业); an empty list: all of the series.'),
      levels: z.array(titleLevelSchema).min(1).max(5).describe('Levels of title (职称层级).'),
    }),
    z.strictObject({
      kind: z.literal('skill-recognition').describe('职业技能等级认定.'),
      occupations: z.array(occupationSchema).min(1).max(50).describe('Occupations (职业).'),
      levels: z.array(skillLevelSchema).min(1).max(8).describe('Skill levels (职业技能等级).'),
    }),
  ])
  .meta({ id: 'CycleSubject', description: 'What a cycle evaluates (评价对象).' });
export type CycleSubject = z.infer<typeof cycleSubjectSchema>;

/** Days of the stages, in the order of a cycle. */
export const cycleStagesSchema = z
  .strictObject({
    noticeOn: isoDateSchema.describe('The notice is published (发布通知).'),
    applyFrom: isoDateSchema.describe('First day to apply (申报开始).'),
    applyTo: isoDateSchema.describe('Last day to apply (申报截止).'),
    employerBy: isoDateSchema.describe('Employers are done by (单位审核推荐截止).'),
    acceptBy: isoDateSchema.describe('Applications are accepted by (受理截止).'),
    reviewFrom: isoDateSchema.describe('Review or examinations begin (评审或考试开始).'),
    reviewTo: isoDateSchema.describe('Review or examinations end (评审或考试结束).'),
    publicityFrom: isoDateSchema.describe('Results are made public (结果公示开始).'),
    closeOn: isoDateSchema.describe('The cycle ends (结束).'),
  })
  .meta({ id: 'CycleStages', description: 'Days of the stages of a cycle (各阶段日期).' });
export type CycleStages = z.infer<typeof cycleStagesSchema>;

const methodFields = {
  method: z.enum(evaluationMethods).describe('理论知识考试 / 技能操作考核 / 业绩评审 / 面试答辩 / 竞赛选拔: method.'),
  weight: z.int().min(1).max(100).describe('Weight in percent (权重).'),
};
const passMarkSchema = z.int().min(0).max(100).describe('Pass mark of 100 (合格分数).');

function levelMethods<Fields extends z.ZodRawShape>(fields: Fields) {
  return z.strictObject({
    level: z.union([titleLevelSchema, skillLevelSchema]).describe('Level (等级).'),
    methods: z.array(z.strictObject(fields)).min(1).max(5).describe('Methods of this level (评价方式).'),
  });
}

/** How one level is evaluated; the weights of a level add up to 100, marks are of 100. */
export const levelMethodsSchema = levelMethods({ ...methodFields, passMark: passMarkSchema }).meta({
  id: 'LevelMethods',
  description: 'How one level is evaluated (等级评价方式).',
});
export type LevelMethods = z.infer<typeof levelMethodsSchema>;

/** The same as it is written: a pass mark that is left out is 60 (facts B.2). */
export const newLevelMethodsSchema = levelMethods({ ...methodFields, passMark: passMarkSchema.default(60) }).meta({
  id: 'NewLevelMethods',
  description: 'How one level is to be evaluated (等级评价方式); the pass mark is 60 unless given.',
});

export const cycleSettingNames = [
  'employerPublicityWorkingDays',
  'correctionWorkingDays',
  'employerIdleWorkingDays',
  'resultPublicityWorkingDays',
  'recheckWorkingDays',
  'applicationsPerTargetAndYear',
  'openObjectionsPerPerson',
] as const;
export type CycleSettingName = (typeof cycleSettingNames)[number];
/** What the texts leave to localities, by name; what is left out takes its default. */
export const cycleSettingsSchema = z
  .strictObject({
    employerPublicityWorkingDays: z.int().min(1).max(250).describe('单位公示工作日数: employer publicity.'),
    correctionWorkingDays: z.int().min(1).max(250).describe('补正期限工作日数: time to correct.'),
    employerIdleWorkingDays: z.int().min(1).max(250).describe('单位不作为工作日数: then the applicant may escalate.'),
    resultPublicityWorkingDays: z.int().min(1).max(250).describe('结果公示工作日数: publicity of results.'),
    recheckWorkingDays: z.int().min(1).max(250).describe('申请复查工作日数: time to ask for a re-check.'),
    applicationsPerTargetAndYear: z.int().min(1).max(9).describe('每人每目标每年申报次数: applications allowed.'),
    openObjectionsPerPerson: z.int().min(1).max(9).describe('每人每件未处理异议数: open objections to a case.'),
  })
  .meta({ id: 'CycleSettings', description: 'What the texts leave to localities (计划设置).' });
export type CycleSettings = z.infer<typeof cycleSettingsSchema>;
