import { assessmentRequestSchema, planReportSchema, planSchema } from '@guantong/contracts';
import { z } from 'zod';
import type { RouteDocument } from '../../http/route-document.ts';
import { reachQuerySchema } from './plans.schema.ts';

export const planDocument: RouteDocument = {
  operation: 'plan',
  tag: 'plans',
  summary: { zh: '到达目标的最短途径', en: 'The shortest ways to a target' },
  description: {
    zh: '请求与资格判断相同，必须有 target。给出日期、考试次数互不逊色的几条路径，最早的在前。不保存任何内容。',
    en: 'The request is that of an assessment and needs a target. Gives the plans that no other beats in day, examinations and certainty, earliest first. Nothing is kept.',
  },
  body: { mediaType: 'application/json', schema: assessmentRequestSchema },
  answers: {
    200: { description: { zh: '路径', en: 'The plans' }, mediaType: 'application/json', schema: planReportSchema },
  },
  errors: ['request-invalid'],
};

export const reachDocument: RouteDocument = {
  operation: 'reach',
  tag: 'plans',
  summary: { zh: '若干年内能到哪里', en: 'What can be reached within some years' },
  description: {
    zh: '请求与资格判断相同，target 不起作用。每个可到达的目标给出最早的路径。',
    en: 'The request is that of an assessment; its target is ignored. Gives the earliest plan to each rung that can be reached.',
  },
  query: reachQuerySchema,
  body: { mediaType: 'application/json', schema: assessmentRequestSchema },
  answers: {
    200: { description: { zh: '路径', en: 'The plans' }, mediaType: 'application/json', schema: z.array(planSchema) },
  },
  errors: ['request-invalid'],
};
