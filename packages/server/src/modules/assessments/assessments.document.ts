import { assessmentAnswerSchema, assessmentRequestSchema, assessmentSchema } from '@guantong/contracts';
import { z } from 'zod';
import type { RouteDocument } from '../../http/route-document.ts';

export const assessmentsDocument: RouteDocument = {
  operation: 'assess',
  tag: 'assessments',
  summary: { zh: '判断能报什么', en: 'Assess what may be applied for' },
  description: {
    zh: '一个请求得一个判断；数组（最多 1,000 个）按原顺序得数组，有误的元素在原位给出 id 与 problems，其余照常判断。不保存任何内容。',
    en: 'One request gives one assessment. An array (up to 1,000) gives an array in the same order; an invalid element yields its id and problems in its place and the others are still assessed. Nothing is kept.',
  },
  body: {
    mediaType: 'application/json',
    schema: z.union([assessmentRequestSchema, z.array(assessmentRequestSchema).max(1_000)]),
  },
  answers: {
    200: {
      description: { zh: '判断结果', en: 'The assessment' },
      mediaType: 'application/json',
      schema: z.union([assessmentSchema, z.array(assessmentAnswerSchema)]),
    },
  },
  errors: ['request-invalid', 'too-many-elements'],
};
