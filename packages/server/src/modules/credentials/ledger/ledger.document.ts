import {
  banLiftingSchema,
  idParamsSchema,
  integrityBanListQuerySchema,
  integrityBanListSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn } from '../../../http/office-document.ts';
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

export const liftDocument: RouteDocument = {
  operation: 'liftIntegrityBan',
  tag,
  summary: { zh: '解除失信禁报', en: 'Lift an integrity ban' },
  params: idParamsSchema,
  body: jsonBody(banLiftingSchema),
  answers: { 204: { description: { zh: '已解除', en: 'Lifted' } } },
  errors: [...signedIn, 'request-invalid', 'ban-not-found', 'step-not-possible'],
};
