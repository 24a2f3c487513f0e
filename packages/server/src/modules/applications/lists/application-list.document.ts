import { applicationFilterSchema, applicationListQuerySchema, applicationListSchema } from '@guantong/contracts';
import { jsonAnswer, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

export const listDocument: RouteDocument = {
  operation: 'listApplications',
  tag: 'applications',
  summary: { zh: '申报列表：待办、已办、我发起的', en: 'List applications: to do, done, started by the caller' },
  query: applicationListQuerySchema,
  answers: jsonAnswer('一页', 'A page', applicationListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportApplications',
  tag: 'applications',
  summary: { zh: '导出筛选出的申报', en: 'Export the applications that the filter lets through' },
  query: applicationFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};
