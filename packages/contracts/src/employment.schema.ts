import {
  type Employer,
  type EmployerRightRecord,
  type Employment,
  employerKinds,
  employerOwnerships,
  employerRights,
} from '@guantong/engine';
import { z } from 'zod';
import { isoDateSchema, occupationSchema, regionSchema, skillLevelSchema } from './fields.schema.ts';
import type { ShapeOf } from './shape-of.ts';

const employerRightSchema: z.ZodType<EmployerRightRecord> = z
  .strictObject({
    right: z
      .enum(employerRights)
      .describe(
        '试点企业 / 职称自主评审 / 职业技能等级自主认定 / 特级技师评聘: what the registers allow the employer.',
      ),
    from: isoDateSchema.describe('First day of the right (起始日).'),
    to: isoDateSchema
      .nullable()
      .optional()
      .describe('Last day of the right, inclusive (截止日); null or absent: still held.'),
  } satisfies ShapeOf<EmployerRightRecord>)
  .describe('A right an employer holds by register (单位资格).');

const employerSchema: z.ZodType<Employer> = z
  .strictObject({
    id: z.string().describe('Any stable identifier of the employer (单位标识).'),
    name: z.string().optional().describe('Name of the employer (单位名称).'),
    region: regionSchema.optional(),
    kind: z.enum(employerKinds).optional().describe('企业 / 事业单位 / 其他: kind of employer (单位性质).'),
    ownership: z
      .enum(employerOwnerships)
      .optional()
      .describe('市属 区属 央属 省属 民营 外资 其他: to whom the employer belongs (隶属关系).'),
    rights: z
      .array(employerRightSchema)
      .optional()
      .describe('Rights by register (单位资格). An absent list or right counts as not held.'),
  } satisfies ShapeOf<Employer>)
  .meta({ id: 'Employer', description: 'Employer (用人单位).' });

/** One stretch of employment in one post. */
export const employmentSchema: z.ZodType<Employment> = z
  .strictObject({
    employer: employerSchema,
    post: z.string().optional().describe('Name of the post (岗位).'),
    occupation: occupationSchema.optional(),
    skilledWork: z
      .boolean()
      .optional()
      .describe(
        'Skilled work (技术技能工作). Absent: by the major group of the occupation (2, 4, 5, 6 yes; 1, 3, 7, 8 no; no occupation unknown).',
      ),
    frontLine: z.boolean().optional().describe('Front line of production or service (生产服务一线岗位).'),
    appointedSkillLevel: skillLevelSchema
      .optional()
      .describe('Skill level the post is appointed to (聘用到的技能岗位等级).'),
    from: isoDateSchema.describe('First day (入职日期).'),
    to: isoDateSchema.nullable().optional().describe('Last day, inclusive (离职日期); null or absent: still employed.'),
  } satisfies ShapeOf<Employment>)
  .meta({ id: 'Employment', description: 'Employment in one post (工作经历).' });
