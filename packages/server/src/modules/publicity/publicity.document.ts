import {
  idParamsSchema,
  newObjectionSchema,
  objectionFiledSchema,
  publicityListSchema,
  publicityQuerySchema,
  publicityRowSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn } from '../../http/office-document.ts';
import type { RouteDocument } from '../../http/route-document.ts';

const tag = 'publicity';

export const listDocument: RouteDocument = {
  operation: 'listPublicity',
  tag,
  summary: { zh: '正在单位公示的申报（脱敏）', en: 'Applications in employer publicity now, masked' },
  query: publicityQuerySchema,
  answers: jsonAnswer('一页', 'A page', publicityListSchema),
  errors: ['request-invalid'],
};

export const readDocument: RouteDocument = {
  operation: 'getPublicity',
  tag,
  summary: { zh: '一份公示', en: 'One of them' },
  params: idParamsSchema,
  answers: jsonAnswer('公示', 'The publicity', publicityRowSchema),
  errors: ['request-invalid', 'publicity-not-found'],
};

export const objectDocument: RouteDocument = {
  operation: 'objectToPublicity',
  tag,
  summary: { zh: '对单位公示提出异议', en: 'Object to a publicity of one’s employer' },
  description: {
    zh: '由本单位人员提出，其现职须经单位核实或由单位录入；提出人不向申报人公开。每人未处理的异议数由评价计划设定。',
    en: 'By whoever works at the employer by a post that it verified or entered; the applicant never sees who it was. How many may be open at a time the cycle sets.',
  },
  params: idParamsSchema,
  body: jsonBody(newObjectionSchema),
  answers: jsonAnswer('已登记', 'Filed', objectionFiledSchema, 201),
  errors: [...signedIn, 'request-invalid', 'publicity-not-found', 'objections-open', 'step-not-possible'],
};
