import {
  endSchema,
  idParamsSchema,
  newOrganisationSchema,
  newRightSchema,
  newScopeSchema,
  organisationChangeSchema,
  organisationFilterSchema,
  organisationListQuerySchema,
  organisationListSchema,
  organisationSchema,
  organisationSearchQuerySchema,
  organisationSearchSchema,
  organisationStateChangeSchema,
} from '@guantong/contracts';
import { z } from 'zod';
import type { ErrorCode } from '../../../http/error-table.ts';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

export const entryParamsSchema = z.strictObject({
  id: z.uuid(),
  entryId: z.uuid().describe('Right or scope (登记项).'),
});
export const contactSchema = z
  .strictObject({
    version: organisationChangeSchema.shape.version,
    contact: z.string().max(200).nullable().describe('How to reach it (联系方式).'),
  })
  .meta({ id: 'OrganisationContact', description: 'How to reach an organisation (联系方式).' });

const tag = 'organisations';
const one = jsonAnswer('单位或机构', 'The organisation', organisationSchema);
const ofOne: readonly ErrorCode[] = [...signedIn, 'request-invalid', 'organisation-not-found'];
const ofChange: readonly ErrorCode[] = [...ofOne, 'version-stale', 'step-not-possible'];

export const listDocument: RouteDocument = {
  operation: 'listOrganisations',
  tag,
  summary: { zh: '单位和机构列表', en: 'List organisations' },
  query: organisationListQuerySchema,
  answers: jsonAnswer('一页', 'A page', organisationListSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const exportDocument: RouteDocument = {
  operation: 'exportOrganisations',
  tag,
  summary: { zh: '导出单位和机构', en: 'Export organisations' },
  query: organisationFilterSchema,
  answers: workbookAnswer,
  errors: [...signedIn, 'request-invalid'],
};

export const searchDocument: RouteDocument = {
  operation: 'searchOrganisations',
  tag,
  summary: { zh: '按名称或代码查找单位', en: 'Find organisations by name or code' },
  query: organisationSearchQuerySchema,
  answers: jsonAnswer('至多 20 项', 'At most 20', organisationSearchSchema),
  errors: [...signedIn, 'request-invalid'],
};

export const readDocument: RouteDocument = {
  operation: 'getOrganisation',
  tag,
  summary: { zh: '一个单位或机构', en: 'One organisation' },
  params: idParamsSchema,
  answers: one,
  errors: ofOne,
};

export const createDocument: RouteDocument = {
  operation: 'createOrganisation',
  tag,
  summary: { zh: '登记单位或机构', en: 'Enter an organisation in the register' },
  body: jsonBody(newOrganisationSchema),
  answers: jsonAnswer('已登记', 'Entered', organisationSchema, 201),
  errors: [...signedIn, 'request-invalid', 'uscc-taken'],
};

export const changeDocument: RouteDocument = {
  operation: 'changeOrganisation',
  tag,
  summary: { zh: '变更登记', en: 'Change the entry of an organisation' },
  params: idParamsSchema,
  body: jsonBody(organisationChangeSchema),
  answers: one,
  errors: [...ofChange, 'uscc-taken'],
};

export const contactDocument: RouteDocument = {
  operation: 'changeOrganisationContact',
  tag,
  summary: { zh: '修改联系方式', en: 'Change how to reach an organisation' },
  params: idParamsSchema,
  body: jsonBody(contactSchema),
  answers: one,
  errors: ofChange,
};

export const stateDocument: RouteDocument = {
  operation: 'changeOrganisationState',
  tag,
  summary: { zh: '暂停、移出或恢复', en: 'Suspend, remove or take back' },
  params: idParamsSchema,
  body: jsonBody(organisationStateChangeSchema),
  answers: one,
  errors: ofChange,
};

export const grantRightDocument: RouteDocument = {
  operation: 'grantRight',
  tag,
  summary: { zh: '授予单位资质', en: 'Grant a right to an employer' },
  params: idParamsSchema,
  body: jsonBody(newRightSchema),
  answers: one,
  errors: [...ofOne, 'step-not-possible'],
};

export const endRightDocument: RouteDocument = {
  operation: 'endRight',
  tag,
  summary: { zh: '终止单位资质', en: 'End a right of an employer' },
  params: entryParamsSchema,
  body: jsonBody(endSchema),
  answers: one,
  errors: [...ofOne, 'step-not-possible', 'register-entry-not-found'],
};

export const grantScopeDocument: RouteDocument = {
  operation: 'grantScope',
  tag,
  summary: { zh: '核定评价范围', en: 'Grant a scope to an evaluation body' },
  params: idParamsSchema,
  body: jsonBody(newScopeSchema),
  answers: one,
  errors: [...ofOne, 'step-not-possible'],
};

export const endScopeDocument: RouteDocument = {
  operation: 'endScope',
  tag,
  summary: { zh: '终止评价范围', en: 'End a scope of an evaluation body' },
  params: entryParamsSchema,
  body: jsonBody(endSchema),
  answers: one,
  errors: [...ofOne, 'step-not-possible', 'register-entry-not-found'],
};
