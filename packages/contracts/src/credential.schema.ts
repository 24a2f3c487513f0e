import {
  type Credential,
  type EducationCredential,
  educationLevels,
  type QualificationCredential,
  type SkillLevelCredential,
  schoolPrograms,
  type TitleCredential,
} from '@guantong/engine';
import { z } from 'zod';
import {
  examCategorySchema,
  isoDateSchema,
  occupationSchema,
  qualificationLevelSchema,
  skillLevelSchema,
  titleLevelSchema,
  titleSeriesSchema,
} from './fields.schema.ts';
import type { ShapeOf } from './shape-of.ts';

const numberSchema = z.string().describe('Number printed on the certificate (证书编号).');

const skillLevelCredentialSchema = z
  .strictObject({
    type: z.literal('skill-level'),
    level: skillLevelSchema,
    occupation: occupationSchema,
    issuedOn: isoDateSchema,
    basis: z
      .enum(['level-certificate', 'vocational-qualification'])
      .optional()
      .describe(
        'Skill level certificate or vocational qualification (职业技能等级证书 / 职业资格证书); equal in every rule. Default level-certificate.',
      ),
    number: numberSchema.optional(),
  } satisfies ShapeOf<SkillLevelCredential>)
  .describe('Vocational skill level certificate (职业技能等级证书).');

const titleCredentialSchema = z
  .strictObject({
    type: z.literal('title'),
    series: titleSeriesSchema,
    specialty: z.string().optional().describe('Specialty within the series (专业).'),
    level: titleLevelSchema,
    issuedOn: isoDateSchema.describe('The day the review was passed (取得时间), not the day of printing.'),
    number: numberSchema.optional(),
  } satisfies ShapeOf<TitleCredential>)
  .describe('Professional title (职称证书).');

const qualificationCredentialSchema = z
  .strictObject({
    type: z.literal('professional-qualification'),
    category: examCategorySchema,
    level: qualificationLevelSchema,
    issuedOn: isoDateSchema,
  } satisfies ShapeOf<QualificationCredential>)
  .describe('Professional qualification (专业技术人员职业资格证书).');

const educationCredentialSchema = z
  .strictObject({
    type: z.literal('education'),
    level: z.enum(educationLevels).describe('Level of education (学历): 中专 大专 本科 硕士 博士 其他.'),
    program: z
      .enum(schoolPrograms)
      .optional()
      .describe('Class of a technical school (技工院校): 中级工班 高级工班 预备技师（技师）班.'),
    major: z.string().optional().describe('Major (专业名称).'),
    relatedOccupations: z
      .array(occupationSchema)
      .optional()
      .describe('Occupations the major is related to (相关专业对应的职业).'),
    graduatedOn: isoDateSchema.describe('Day of graduation (毕业日期).'),
  } satisfies ShapeOf<EducationCredential>)
  .describe('Education (学历).');

/** A certificate of any of the four kinds, told apart by `type`. */
export const credentialSchema: z.ZodType<Credential> = z
  .discriminatedUnion('type', [
    skillLevelCredentialSchema,
    titleCredentialSchema,
    qualificationCredentialSchema,
    educationCredentialSchema,
  ])
  .meta({ id: 'Credential', description: 'A certificate or diploma (证书), told apart by `type`.' });
