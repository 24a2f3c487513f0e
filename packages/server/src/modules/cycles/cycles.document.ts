import {
  cycleChangeSchema,
  cycleCopySchema,
  cycleFilterSchema,
  cycleListQuerySchema,
  cycleListSchema,
  cycleSchema,
  idParamsSchema,
  newCycleSchema,
  publicCycleListQuerySchema,
  publicCycleListSchema,
  publicCycleSchema,
  reasonedSchema,
  versionedSchema,
} from '@guantong/contracts';
import type { z } from 'zod';
import type { ErrorCode } from '../../http/error-table.ts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../http/office-document.ts';
import type { RouteDocument } from '../../http/route-document.ts';

const tag = 'cycles';
const one = jsonAnswer('评价计划', 'The cycle', cycleSchema);
const ofOne: readonly ErrorCode[] = [...signedIn, 'request-invalid', 'cycle-not-found'];
const ofStep: readonly ErrorCode[] = [...ofOne, 'version-stale', 'step-not-possible'];

export const listDocument: RouteDocument = {
  operation: 'listCycles',
  tag,
  summary: { zh: '评价计划列表', en: 'List cycles' },
  query: cycleListQuerySchema,
  answers: jsonAnswer('一页', 'A page', cycleListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportCycles',
  tag,
  summary: { zh: '导出评价计划', en: 'Export cycles' },
  query: cycleFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

export const readDocument: RouteDocument = {
  operation: 'getCycle',
  tag,
  summary: { zh: '一个评价计划', en: 'One cycle' },
  params: idParamsSchema,
  answers: one,
  errors: ofOne,
};

export const draftDocument: RouteDocument = {
  operation: 'draftCycle',
  tag,
  summary: { zh: '拟订评价计划', en: 'Draft a cycle' },
  body: jsonBody(newCycleSchema),
  answers: jsonAnswer('已拟订', 'Drafted', cycleSchema, 201),
  errors: [...signedIn, 'request-invalid', 'organisation-not-found', 'step-not-possible'],
};

export const copyDocument: RouteDocument = {
  operation: 'copyCycle',
  tag,
  summary: { zh: '复制往年计划', en: 'Draft a cycle after an earlier one' },
  params: idParamsSchema,
  body: jsonBody(cycleCopySchema),
  answers: jsonAnswer('已拟订', 'Drafted', cycleSchema, 201),
  errors: [...ofOne, 'step-not-possible'],
};

export const changeDocument = step('changeCycle', '修改评价计划草稿', 'Change a draft', cycleChangeSchema);
export const publishDocument = step('publishCycle', '发布通知', 'Publish the notice', versionedSchema, [
  'checks-failed',
]);
export const withdrawDocument = step('withdrawNotice', '撤回通知', 'Withdraw the notice', reasonedSchema);
export const openDocument = step('openCycle', '开始申报', 'Open a cycle', versionedSchema);
export const closeDocument = step('closeCycle', '结束评价计划', 'Close a cycle', versionedSchema);

export const publicListDocument: RouteDocument = {
  operation: 'listPublicCycles',
  tag,
  summary: { zh: '评价公告列表', en: 'List public notices of cycles' },
  description: { zh: '无需登录。', en: 'No account is needed.' },
  query: publicCycleListQuerySchema,
  answers: jsonAnswer('一页', 'A page', publicCycleListSchema),
  errors: ['request-invalid'],
};

export const publicReadDocument: RouteDocument = {
  operation: 'getPublicCycle',
  tag,
  summary: { zh: '一个评价公告', en: 'The public notice of a cycle' },
  description: {
    zh: '无需登录；评审委员会成员不公开。',
    en: 'No account is needed; who sits on the committee is not told.',
  },
  params: idParamsSchema,
  answers: jsonAnswer('评价公告', 'The notice', publicCycleSchema),
  errors: ['request-invalid', 'cycle-not-found'],
};

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
