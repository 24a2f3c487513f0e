import {
  committeeChangeSchema,
  committeeFilingSchema,
  committeeFilterSchema,
  committeeListQuerySchema,
  committeeListSchema,
  committeeSchema,
  idParamsSchema,
  newCommitteeSchema,
  reasonedSchema,
  versionedSchema,
} from '@guantong/contracts';
import type { z } from 'zod';
import type { ErrorCode } from '../../../http/error-table.ts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'committees';
const one = jsonAnswer('评审委员会', 'The committee', committeeSchema);
const ofOne: readonly ErrorCode[] = [...signedIn, 'request-invalid', 'committee-not-found'];
const ofStep: readonly ErrorCode[] = [...ofOne, 'version-stale', 'step-not-possible'];

export const listDocument: RouteDocument = {
  operation: 'listCommittees',
  tag,
  summary: { zh: '评审委员会列表', en: 'List committees' },
  query: committeeListQuerySchema,
  answers: jsonAnswer('一页', 'A page', committeeListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportCommittees',
  tag,
  summary: { zh: '导出评审委员会', en: 'Export committees' },
  query: committeeFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

export const readDocument: RouteDocument = {
  operation: 'getCommittee',
  tag,
  summary: { zh: '一个评审委员会', en: 'One committee' },
  params: idParamsSchema,
  answers: one,
  errors: ofOne,
};

export const draftDocument: RouteDocument = {
  operation: 'draftCommittee',
  tag,
  summary: { zh: '拟订评审委员会', en: 'Draft a committee' },
  body: jsonBody(newCommitteeSchema),
  answers: jsonAnswer('已拟订', 'Drafted', committeeSchema, 201),
  errors: [...signedIn, 'request-invalid', 'organisation-not-found', 'step-not-possible'],
};

export const changeDocument = step('changeCommittee', '修改评审委员会草稿', 'Change a draft', committeeChangeSchema);
export const submitDocument = step('submitCommittee', '报送备案', 'Submit for filing', versionedSchema, [
  'checks-failed',
]);
export const fileDocument = step('fileCommittee', '核准备案', 'File a committee', committeeFilingSchema, [
  'checks-failed',
]);
export const refuseDocument = step('refuseCommittee', '不予核准', 'Refuse a committee', reasonedSchema);
export const revokeDocument = step('revokeCommittee', '撤销备案', 'Revoke the filing', reasonedSchema);

function step(
  operation: string,
  zh: string,
  en: string,
  schema: z.ZodType,
  more: readonly ErrorCode[] = [],
): RouteDocument {
  return {
    operation,
    tag,
    summary: { zh, en },
    params: idParamsSchema,
    body: jsonBody(schema),
    answers: one,
    errors: [...ofStep, ...more],
  };
}
