import {
  expertAccountSchema,
  expertChangeSchema,
  expertFilterSchema,
  expertListQuerySchema,
  expertListSchema,
  expertSchema,
  expertStateChangeSchema,
  idParamsSchema,
  newDeclarationSchema,
  newExpertSchema,
} from '@guantong/contracts';
import type { ErrorCode } from '../../../http/error-table.ts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'experts';
const one = jsonAnswer('专家', 'The expert', expertSchema);
const ofOne: readonly ErrorCode[] = [...signedIn, 'request-invalid', 'expert-not-found'];
const ofChange: readonly ErrorCode[] = [...ofOne, 'version-stale', 'step-not-possible'];

export const listDocument: RouteDocument = {
  operation: 'listExperts',
  tag,
  summary: { zh: '专家库', en: 'List the pool of experts' },
  query: expertListQuerySchema,
  answers: jsonAnswer('一页', 'A page', expertListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportExperts',
  tag,
  summary: { zh: '导出专家库', en: 'Export the pool of experts' },
  query: expertFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

export const ownDocument: RouteDocument = {
  operation: 'getOwnExpert',
  tag,
  summary: { zh: '本人的专家信息', en: 'The caller’s own entry in the pool' },
  answers: one,
  errors: [...signedIn, 'expert-not-found'],
};

export const readDocument: RouteDocument = {
  operation: 'getExpert',
  tag,
  summary: { zh: '一位专家', en: 'One expert' },
  params: idParamsSchema,
  answers: one,
  errors: ofOne,
};

export const admitDocument: RouteDocument = {
  operation: 'admitExpert',
  tag,
  summary: { zh: '专家入库', en: 'Admit an expert to the pool' },
  body: jsonBody(newExpertSchema),
  answers: jsonAnswer('已入库', 'Admitted', expertSchema, 201),
  errors: [...signedIn, 'request-invalid'],
};

export const changeDocument: RouteDocument = {
  operation: 'changeExpert',
  tag,
  summary: { zh: '修改专家信息', en: 'Change an expert’s entry' },
  params: idParamsSchema,
  body: jsonBody(expertChangeSchema),
  answers: one,
  errors: ofChange,
};

export const stateDocument: RouteDocument = {
  operation: 'changeExpertState',
  tag,
  summary: { zh: '暂停、出库或恢复', en: 'Suspend, remove or let resume' },
  params: idParamsSchema,
  body: jsonBody(expertStateChangeSchema),
  answers: one,
  errors: ofChange,
};

export const accountDocument: RouteDocument = {
  operation: 'linkExpertAccount',
  tag,
  summary: { zh: '绑定或解除专家账号', en: 'Link an expert’s entry with an account, or end it' },
  description: {
    zh: '由入库地区的人社部门办理；账号须在用并已由安全管理员授予专家角色。经办人不能绑定本人的账号。',
    en: 'By the bureau that keeps the expert. The account is in use and has the role of expert, which the security administrator grants. Nobody links the own account.',
  },
  params: idParamsSchema,
  body: jsonBody(expertAccountSchema),
  answers: one,
  errors: [...ofChange, 'expert-account-unusable'],
};

export const declareDocument: RouteDocument = {
  operation: 'declareTie',
  tag,
  summary: { zh: '申报回避关系', en: 'Declare a tie' },
  params: idParamsSchema,
  body: jsonBody(newDeclarationSchema),
  answers: one,
  errors: [...ofOne, 'step-not-possible'],
};
