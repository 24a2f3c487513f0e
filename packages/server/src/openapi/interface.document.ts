import { z } from 'zod';
import type { RouteDocument } from '../http/route-document.ts';

export const languageQuerySchema = z.strictObject({
  lang: z.enum(['zh', 'en']).optional().describe('Language (语言). Absent: that of Accept-Language.'),
});

export const openApiDocument: RouteDocument = {
  operation: 'getOpenApi',
  tag: 'interface',
  summary: { zh: '本接口的 OpenAPI 3.1 文档', en: 'This interface as OpenAPI 3.1' },
  query: languageQuerySchema,
  answers: {
    200: {
      description: { zh: '文档', en: 'The document' },
      mediaType: 'application/json',
      schema: z.looseObject({ openapi: z.literal('3.1.0') }),
    },
  },
  errors: ['request-invalid'],
};

export const referenceDocument: RouteDocument = {
  operation: 'getReference',
  tag: 'interface',
  summary: { zh: '接口说明网页', en: 'The reference page' },
  query: languageQuerySchema,
  answers: { 200: { description: { zh: '网页', en: 'The page' }, mediaType: 'text/html' } },
  errors: ['request-invalid'],
};

export const referenceStyleDocument: RouteDocument = {
  operation: 'getReferenceStyle',
  tag: 'interface',
  summary: { zh: '说明网页的样式', en: 'The style of the reference page' },
  answers: { 200: { description: { zh: '样式', en: 'The style' }, mediaType: 'text/css' } },
  errors: [],
};

export const healthDocument: RouteDocument = {
  operation: 'getHealth',
  tag: 'interface',
  summary: { zh: '是否在服务', en: 'Whether the server serves' },
  answers: {
    200: {
      description: { zh: '正在服务', en: 'It serves' },
      mediaType: 'application/json',
      schema: z.strictObject({ status: z.literal('ok'), policy: z.string() }),
    },
  },
  errors: [],
};
