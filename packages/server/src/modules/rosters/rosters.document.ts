import type { RouteDocument } from '../../http/route-document.ts';
import {
  rosterParamsSchema,
  rosterProblemsQuerySchema,
  rosterProblemsSchema,
  rosterRowsQuerySchema,
  rosterRowsSchema,
  rosterSchema,
  rosterUploadSchema,
} from './rosters.schema.ts';

const json = 'application/json';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const uploadDocument: RouteDocument = {
  operation: 'uploadRoster',
  tag: 'rosters',
  summary: { zh: '上传花名册', en: 'Upload a roster' },
  description: {
    zh: '以 multipart/form-data 上传 .xlsx 或 .csv，得到编号后按进度事件等候结果。文件和结果一小时后删除，不写入日志。',
    en: 'Upload .xlsx or .csv as multipart/form-data; follow the events of the id that is answered. File and results are removed after one hour and never logged.',
  },
  body: { mediaType: 'multipart/form-data', schema: rosterUploadSchema },
  answers: {
    202: {
      description: { zh: '已接收，排队处理', en: 'Received, waiting for its turn' },
      mediaType: json,
      schema: rosterSchema,
    },
  },
  errors: ['request-invalid', 'form-malformed', 'roster-file-missing', 'roster-queue-full'],
};

export const rosterDocument: RouteDocument = {
  operation: 'getRoster',
  tag: 'rosters',
  summary: { zh: '花名册的状态与汇总', en: 'State and summary of a roster' },
  params: rosterParamsSchema,
  answers: { 200: { description: { zh: '状态', en: 'The roster' }, mediaType: json, schema: rosterSchema } },
  errors: ['roster-not-found'],
};

export const eventsDocument: RouteDocument = {
  operation: 'followRoster',
  tag: 'rosters',
  summary: { zh: '进度事件（SSE）', en: 'Progress as server-sent events' },
  description: {
    zh: '事件 progress、done、failed 的 data 与“状态与汇总”相同；deleted 表示已删除。done、failed、deleted 之后连接结束。',
    en: 'Events progress, done and failed carry the same data as the roster itself; deleted says that it is gone. The stream ends after done, failed or deleted.',
  },
  params: rosterParamsSchema,
  answers: { 200: { description: { zh: '事件流', en: 'The events' }, mediaType: 'text/event-stream' } },
  errors: ['roster-not-found'],
};

export const rowsDocument: RouteDocument = {
  operation: 'listRosterRows',
  tag: 'rosters',
  summary: { zh: '结果行：按目标、状态、月份筛选', en: 'Results by target, status and month' },
  params: rosterParamsSchema,
  query: rosterRowsQuerySchema,
  answers: {
    200: { description: { zh: '一页结果', en: 'One page of results' }, mediaType: json, schema: rosterRowsSchema },
  },
  errors: ['request-invalid', 'roster-not-found', 'roster-not-finished', 'roster-failed'],
};

export const problemsDocument: RouteDocument = {
  operation: 'listRosterProblems',
  tag: 'rosters',
  summary: { zh: '按行列列出错误', en: 'Errors by row and column' },
  params: rosterParamsSchema,
  query: rosterProblemsQuerySchema,
  answers: {
    200: { description: { zh: '一页错误', en: 'One page of errors' }, mediaType: json, schema: rosterProblemsSchema },
  },
  errors: ['request-invalid', 'roster-not-found', 'roster-not-finished'],
};

export const resultDocument: RouteDocument = {
  operation: 'downloadRosterResult',
  tag: 'rosters',
  summary: { zh: '下载结果工作簿', en: 'Download the workbook of results' },
  params: rosterParamsSchema,
  answers: { 200: { description: { zh: '结果', en: 'The results' }, mediaType: workbook } },
  errors: ['roster-not-found', 'roster-not-finished', 'roster-failed'],
};

export const correctedDocument: RouteDocument = {
  operation: 'downloadCorrectedTemplate',
  tag: 'rosters',
  summary: { zh: '下载有误的行，改正后重新上传', en: 'Download the faulty rows to correct them' },
  params: rosterParamsSchema,
  answers: { 200: { description: { zh: '有误的行', en: 'The faulty rows' }, mediaType: workbook } },
  errors: ['roster-not-found', 'roster-not-finished', 'roster-failed', 'roster-without-errors'],
};

export const templateDocument: RouteDocument = {
  operation: 'downloadRosterTemplate',
  tag: 'rosters',
  summary: { zh: '下载花名册模板', en: 'Download the template' },
  answers: { 200: { description: { zh: '模板', en: 'The template' }, mediaType: workbook } },
  errors: [],
};

export const removeDocument: RouteDocument = {
  operation: 'deleteRoster',
  tag: 'rosters',
  summary: { zh: '立即删除花名册及结果', en: 'Remove a roster and its results now' },
  params: rosterParamsSchema,
  answers: { 204: { description: { zh: '已删除', en: 'Removed' } } },
  errors: ['roster-not-found'],
};
