import {
  type Basis,
  bases,
  type Citation,
  type CitedText,
  type CodedText,
  type RouteKind,
  routeKinds,
} from '@guantong/engine';
import { z } from 'zod';
import type { ShapeOf } from './shape-of.ts';
import { textSchema } from './text.schema.ts';

const coded = {
  code: z.string().describe('Stable code (代码).'),
  zh: z.string().describe('In Chinese (中文).'),
  en: z.string().describe('In English (英文).'),
};

export const citationSchema: z.ZodType<Citation> = z
  .object({
    doc: z.string().describe('Id of the document (文件标识).'),
    number: z.string().exactOptional().describe('Number of the document (文号).'),
    title: textSchema.describe('Title of the document (文件名称).'),
    clause: z.string().describe('Clause as the document numbers it (条款).'),
  } satisfies ShapeOf<Citation>)
  .meta({ id: 'Citation', description: 'The document and clause something rests on (依据).' });

export const citationsSchema: z.ZodType<readonly Citation[]> = z.array(citationSchema).min(1);

export const codedTextSchema: z.ZodType<CodedText> = z
  .object(coded)
  .meta({ id: 'CodedText', description: 'A sentence with a stable code (带代码的说明).' });

export const citedTextSchema: z.ZodType<CitedText> = z
  .object({ ...coded, citations: z.array(citationSchema) })
  .meta({ id: 'CitedText', description: 'A sentence with a stable code and what it rests on (带依据的说明).' });

export const basisSchema: z.ZodType<Basis> = z.enum(bases).meta({
  id: 'Basis',
  description: 'How well a rule is sourced (来源可靠程度), best first: 原文 新闻摘要 推断 未核实.',
});

export const routeKindSchema: z.ZodType<RouteKind> = z.enum(routeKinds).meta({
  id: 'RouteKind',
  description: 'Kind of route (通道类型): 正向贯通 绿色通道 反向贯通 等级晋升 竞赛 考试 评聘 直接认定.',
});

export const policyStampSchema: z.ZodType<{ readonly version: string; readonly sha256: string }> = z
  .object({
    version: z.string().describe('Version of the policy bundle (政策包版本).'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe(
        'SHA-256 of the policy bundle (政策包哈希): the same request under the same hash gives the same answer.',
      ),
  })
  .meta({ id: 'PolicyStamp', description: 'Which policy answered (政策包标识).' });
