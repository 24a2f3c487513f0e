import {
  applicationSchema,
  caseActSchema,
  draftChangeSchema,
  idParamsSchema,
  newApplicationSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody, signedIn } from '../../http/office-document.ts';
import type { RouteDocument } from '../../http/route-document.ts';

const tag = 'applications';

export const startDocument: RouteDocument = {
  operation: 'startApplication',
  tag,
  summary: { zh: '新建申报', en: 'Begin an application' },
  body: jsonBody(newApplicationSchema),
  answers: jsonAnswer('新建的申报', 'The application', applicationSchema, 201),
  errors: [
    ...signedIn,
    'request-invalid',
    'cycle-not-found',
    'cycle-not-open',
    'target-not-in-cycle',
    'application-exists',
    'person-not-found',
  ],
};

export const readDocument: RouteDocument = {
  operation: 'readApplication',
  tag,
  summary: { zh: '查看申报', en: 'Read an application' },
  description: {
    zh: '申报页面的全部内容：步骤、填报项、事实与核验、资格判断、期限、意见、办理记录，以及来访者现在可以办什么。',
    en: 'Everything the page of a case shows: steps, form, facts, the engine’s answer, windows, opinions, log, and what the caller may do now.',
  },
  params: idParamsSchema,
  answers: jsonAnswer('申报', 'The application', applicationSchema),
  errors: [...signedIn, 'application-not-found'],
};

export const draftDocument: RouteDocument = {
  operation: 'changeApplicationDraft',
  tag,
  summary: { zh: '保存草稿', en: 'Save fields of a draft' },
  params: idParamsSchema,
  body: jsonBody(draftChangeSchema),
  answers: jsonAnswer('保存后的申报', 'The application after it', applicationSchema),
  errors: [...signedIn, 'request-invalid', 'application-not-found', 'version-stale', 'step-not-possible'],
};

export const actDocument: RouteDocument = {
  operation: 'actOnApplication',
  tag,
  summary: { zh: '办理申报', en: 'Act on an application' },
  description: {
    zh: '每一个办理动作及其条件见 docs/procedure.md；能否办理以 can 为准。',
    en: 'Every action with its conditions is told in docs/procedure.md; `can` says which are possible now.',
  },
  params: idParamsSchema,
  body: jsonBody(caseActSchema),
  answers: jsonAnswer('办理后的申报', 'The application after it', applicationSchema),
  errors: [
    ...signedIn,
    'request-invalid',
    'application-not-found',
    'version-stale',
    'step-not-possible',
    'cycle-not-open',
    'application-incomplete',
    'not-eligible',
  ],
};
