import type { z } from 'zod';
import type { RouteDocument } from '../../http/route-document.ts';
import {
  diffQuerySchema,
  diffSchema,
  directoryQuerySchema,
  directorySchema,
  documentsQuerySchema,
  documentsSchema,
  policySchema,
  ruleAnswerSchema,
  ruleParamsSchema,
  rulesQuerySchema,
  rulesSchema,
  timelineQuerySchema,
  timelineSchema,
} from './policy.schema.ts';

const json = 'application/json';

function answer(zh: string, en: string, schema: z.ZodType): RouteDocument['answers'] {
  return {
    200: { description: { zh, en }, mediaType: json, schema },
    304: { description: { zh: '与 If-None-Match 所示版本相同', en: 'The same as If-None-Match names' } },
  };
}

export const policyDocument: RouteDocument = {
  operation: 'getPolicy',
  tag: 'policy',
  summary: { zh: '政策版本与地区', en: 'Version and jurisdictions of the policy' },
  answers: answer('政策版本', 'The policy', policySchema),
  errors: [],
};

export const documentsDocument: RouteDocument = {
  operation: 'listDocuments',
  tag: 'policy',
  summary: { zh: '政策文件', en: 'Documents of policy' },
  query: documentsQuerySchema,
  answers: answer('文件，上级在前', 'The documents, those of upper jurisdictions first', documentsSchema),
  errors: ['request-invalid'],
};

export const rulesDocument: RouteDocument = {
  operation: 'listRules',
  tag: 'policy',
  summary: { zh: '规则（含上级）', en: 'Rules of a jurisdiction and all above it' },
  query: rulesQuerySchema,
  answers: answer('规则', 'The rules', rulesSchema),
  errors: ['request-invalid'],
};

export const ruleDocument: RouteDocument = {
  operation: 'getRule',
  tag: 'policy',
  summary: { zh: '一条规则及其沿革', en: 'One rule with its history' },
  params: ruleParamsSchema,
  query: rulesQuerySchema,
  answers: answer('规则', 'The rule', ruleAnswerSchema),
  errors: ['request-invalid', 'rule-not-found'],
};

export const diffDocument: RouteDocument = {
  operation: 'diffPolicies',
  tag: 'policy',
  summary: { zh: '对比两个地区或两个日期', en: 'Compare two jurisdictions or two days' },
  query: diffQuerySchema,
  answers: answer('逐条对比', 'Rule by rule', diffSchema),
  errors: ['request-invalid'],
};

export const timelineDocument: RouteDocument = {
  operation: 'getTimeline',
  tag: 'policy',
  summary: { zh: '哪天变了什么', en: 'What changed on which day' },
  query: timelineQuerySchema,
  answers: answer('变更', 'The changes', timelineSchema),
  errors: ['request-invalid'],
};

export const directoryDocument: RouteDocument = {
  operation: 'getDirectory',
  tag: 'policy',
  summary: { zh: '职业与专业对应目录', en: 'Directory of occupations and specialties' },
  query: directoryQuerySchema,
  answers: answer('目录', 'The directory', directorySchema),
  errors: ['request-invalid'],
};
