import {
  examCategories,
  type IsoDate,
  type Occupation,
  parseDay,
  qualificationLevels,
  type Region,
  skillLevels,
  titleLevels,
  titleSeries,
} from '@guantong/engine';
import { z } from 'zod';
import { expectations } from './expectations.ts';

/** A date of the Gregorian calendar that exists, years 0001 to 9999, without time or zone. */
export const isoDateSchema: z.ZodType<IsoDate> = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'expected a calendar date that exists, YYYY-MM-DD')
  .meta({ id: 'IsoDate', format: 'date', description: 'A calendar date that exists, YYYY-MM-DD (日期).' })
  .register(expectations, { zh: '实际存在的日期，格式为 YYYY-MM-DD', en: 'a calendar date that exists, YYYY-MM-DD' });

export const occupationSchema: z.ZodType<Occupation> = z
  .string()
  .regex(/^[1-8]-[0-9]{2}-[0-9]{2}-[0-9]{2}$/)
  .meta({
    id: 'Occupation',
    description: 'Detailed class of the occupational classification of 2022 (职业分类大典细类), such as 6-31-01-03.',
  })
  .register(expectations, {
    zh: '职业分类大典细类代码，如 6-31-01-03',
    en: 'an occupation code of four parts, such as 6-31-01-03',
  });

export const regionSchema: z.ZodType<Region> = z
  .string()
  .regex(/^[1-9][0-9]{5}$/)
  .meta({ id: 'Region', description: 'Six-digit region code of GB/T 2260 (行政区划代码), such as 440100.' })
  .register(expectations, {
    zh: '六位行政区划代码，如 440100',
    en: 'a region code of six digits, such as 440100',
  });

export const jurisdictionSchema: z.ZodType<string> = z
  .string()
  .regex(/^(CN|[1-9][0-9]{5})$/)
  .meta({
    id: 'Jurisdiction',
    description:
      'CN, or a six-digit GB/T 2260 code (管辖地区): 150000 Inner Mongolia, 370000 Shandong, 440000 Guangdong, 440100 Guangzhou.',
  })
  .register(expectations, {
    zh: 'CN 或六位行政区划代码，如 440100',
    en: 'CN or a region code of six digits, such as 440100',
  });

export const skillLevelSchema = z.enum(skillLevels).meta({
  id: 'SkillLevel',
  description:
    'Vocational skill level (职业技能等级), rising: 学徒工 初级工 中级工 高级工 技师 高级技师 特级技师 首席技师.',
});

export const titleLevelSchema = z.enum(titleLevels).meta({
  id: 'TitleLevel',
  description:
    'Level of a professional title (职称层级), rising: 员级 助理级 中级 副高级 正高级. 初级 = entry and assistant, 高级 = associate-senior and full-senior.',
});

export const titleSeriesSchema = z.enum(titleSeries).meta({
  id: 'TitleSeries',
  description:
    'One of the 27 title series (职称系列). The first eight are bridged: 工程 农业 工艺美术 文物博物 实验技术 艺术 体育 技工院校教师.',
});

export const examCategorySchema = z.enum(examCategories).meta({
  id: 'ExamCategory',
  description:
    'Professional qualification examination (专业技术人员职业资格考试): 经济 会计 统计 审计 翻译 出版 通信 软件.',
});

export const qualificationLevelSchema = z.enum(qualificationLevels).meta({
  id: 'QualificationLevel',
  description: 'Level of a professional qualification examination (职业资格考试级别): 初级 中级 高级.',
});

/** A year, as a whole number of any size. */
export const yearSchema: z.ZodType<number> = z
  .number()
  .refine(Number.isInteger, 'expected a year as a whole number')
  .meta({ type: 'integer', description: 'A calendar year (年度).' })
  .register(expectations, { zh: '年份（整数）', en: 'a year as a whole number' });
