import {
  type AnnualReview,
  type Award,
  awardCodes,
  type CompetitionResult,
  type ContinuingEducation,
  competitionEvents,
  competitionGroups,
  competitionMedals,
  competitionPrizes,
  type Dossier,
  reviewResults,
} from '@guantong/engine';
import { z } from 'zod';
import { credentialSchema } from './credential.schema.ts';
import { employmentSchema } from './employment.schema.ts';
import { expectations } from './expectations.ts';
import { isoDateSchema, occupationSchema, regionSchema, yearSchema } from './fields.schema.ts';
import type { ShapeOf } from './shape-of.ts';

const integrityBanSchema = z
  .strictObject({
    from: isoDateSchema.describe('First day of the ban (起始日), inclusive.'),
    until: isoDateSchema.describe('Last day of the ban (截止日), inclusive.'),
  })
  .describe('No application in either direction in these days (失信记录期).');

const annualReviewSchema: z.ZodType<AnnualReview> = z
  .strictObject({
    year: yearSchema,
    result: z.enum(reviewResults).describe('优秀 合格（称职） 基本合格 不合格 不定等次: result (考核等次).'),
    employerId: z.string().optional().describe('Employer that reviewed (考核单位). Absent: the current employer.'),
    occupation: occupationSchema.optional().describe('Occupation reviewed (考核职业). Absent: the current occupation.'),
  } satisfies ShapeOf<AnnualReview>)
  .meta({ id: 'AnnualReview', description: 'Annual review (年度考核).' });

const awardSchema: z.ZodType<Award> = z
  .strictObject({
    code: z
      .enum(awardCodes)
      .describe(
        '中华技能大奖 全国技术能手 国务院政府特殊津贴 省级政府特殊津贴 国家级技能大师工作室带头人 省级技能大师工作室带头人 省级高精尖缺高技能人才 省级技术能手 自治区技师高级技师突出贡献奖.',
      ),
    region: regionSchema.optional().describe('Region that gave a provincial honour (授奖地区).'),
    awardedOn: isoDateSchema.describe('Day of the award (授予日期).'),
  } satisfies ShapeOf<Award>)
  .meta({ id: 'Award', description: 'Honour (荣誉表彰).' });

const rankSchema: z.ZodType<number> = z
  .number()
  .min(1)
  .refine(Number.isInteger, 'expected a whole number from 1 on')
  .meta({ type: 'integer', description: 'Rank (名次), 1 is the first.' })
  .register(expectations, { zh: '名次（1 及以上的整数）', en: 'a rank, a whole number from 1 on' });

const competitionResultSchema: z.ZodType<CompetitionResult> = z
  .strictObject({
    event: z
      .enum(competitionEvents)
      .describe(
        '世界技能大赛 全国技能大赛 国家级一类 国家级二类 省级一类 省级二类 市级 企业级: the competition (赛事级别).',
      ),
    medal: z.enum(competitionMedals).optional().describe('Medal (奖牌): 金 银 铜 优胜奖.'),
    prize: z.enum(competitionPrizes).optional().describe('Prize (奖次): 一等 二等 三等.'),
    rank: rankSchema.optional(),
    group: z.enum(competitionGroups).optional().describe('Group (组别): 职工组 学生组 教师组.'),
    occupation: occupationSchema.optional().describe('Occupation of the event (赛项对应职业).'),
    region: regionSchema.optional().describe('Region that held the event (赛事地区).'),
    awardedOn: isoDateSchema.describe('Day of the result (获奖日期).'),
  } satisfies ShapeOf<CompetitionResult>)
  .meta({ id: 'CompetitionResult', description: 'Result of a vocational skills competition (职业技能竞赛).' });

const hoursSchema: z.ZodType<number> = z
  .number()
  .min(0)
  .register(expectations, { zh: '学时数（0 及以上的数字）', en: 'hours, a number from 0 on' });

const continuingEducationSchema: z.ZodType<ContinuingEducation> = z
  .strictObject({
    year: yearSchema,
    publicHours: hoursSchema.optional().describe('Hours of public subjects (公需科目学时). Absent: 0.'),
    specialisedHours: hoursSchema.optional().describe('Hours of specialised subjects (专业科目学时). Absent: 0.'),
    skillTrainingHours: hoursSchema
      .optional()
      .describe(
        'Hours of vocational training (职业技能培训学时), counted as specialised where a rule says so. Absent: 0.',
      ),
  } satisfies ShapeOf<ContinuingEducation>)
  .meta({
    id: 'ContinuingEducation',
    description: 'Continuing education of one year (继续教育). Records of a year add up.',
  });

/** What is known of one person. What is absent is unknown, never false, unless a field says otherwise. */
export const dossierSchema: z.ZodType<Dossier> = z
  .strictObject({
    id: z.string().optional().describe('Any identifier of the person (人员标识), not the resident id.'),
    name: z.string().optional().describe('Name (姓名); no rule reads it.'),
    birthDate: isoDateSchema.optional().describe('Date of birth (出生日期).'),
    retiredOn: isoDateSchema.optional().describe('Day of retirement (离退休日期).'),
    integrityBan: integrityBanSchema.optional(),
    credentials: z.array(credentialSchema).describe('Certificates and diplomas (证书).'),
    employments: z.array(employmentSchema).describe('Employments (工作经历), in any order.'),
    annualReviews: z
      .array(annualReviewSchema)
      .optional()
      .describe('Annual reviews (年度考核): at most one for a year with one employer.'),
    awards: z.array(awardSchema).optional().describe('Honours (荣誉表彰).'),
    competitions: z.array(competitionResultSchema).optional().describe('Competition results (竞赛获奖).'),
    continuingEducation: z.array(continuingEducationSchema).optional().describe('Continuing education (继续教育).'),
  } satisfies ShapeOf<Dossier>)
  .meta({ id: 'Dossier', description: 'What is known of one person (个人档案).' });
