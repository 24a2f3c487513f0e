import {
  banLiftingSchema,
  idParamsSchema,
  integrityBanFilterSchema,
  integrityBanListQuerySchema,
  integrityBanListSchema,
  integrityBanSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'certificates';

export const listDocument: RouteDocument = {
  operation: 'listIntegrityBans',
  tag,
  summary: { zh: '诚信档案', en: 'The integrity ledger' },
  query: integrityBanListQuerySchema,
  answers: jsonAnswer('一页记录', 'A page of entries', integrityBanListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportIntegrityBans',
  tag,
  summary: { zh: '导出诚信档案', en: 'Export the integrity ledger' },
  description: {
    zh: '与列表相同的筛选；身份证号部分遮盖。',
    en: 'With the filters of the list; resident ids are masked.',
  },
  query: integrityBanFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

const entry = jsonAnswer('一条记录', 'The entry', integrityBanSchema);

export const readDocument: RouteDocument = {
  operation: 'readIntegrityBan',
  tag,
  summary: { zh: '查看诚信记录', en: 'Read an entry of the integrity ledger' },
  params: idParamsSchema,
  answers: entry,
  errors: [...signedIn, 'request-invalid', 'ban-not-found'],
};

export const liftDocument: RouteDocument = {
  operation: 'liftIntegrityBan',
  tag,
  summary: { zh: '解除失信禁报', en: 'Lift an integrity ban' },
  params: idParamsSchema,
  body: jsonBody(banLiftingSchema),
  answers: entry,
  errors: [...signedIn, 'request-invalid', 'ban-not-found', 'step-not-possible'],
};
