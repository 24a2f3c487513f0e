import {
  accountChangeSchema,
  accountFilterSchema,
  accountListQuerySchema,
  accountListSchema,
  accountSchema,
  firstPasswordSchema,
  newAccountSchema,
  passwordChangeSchema,
  registrationSchema,
  sessionSchema,
} from '@guantong/contracts';
import { z } from 'zod';
import { jsonAnswer, jsonBody, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'people';
export const accountParamsSchema = z.strictObject({ id: z.uuid().describe('Id of the account (账号编号).') });
const account = jsonAnswer('账号', 'The account', accountSchema);

export const registerDocument: RouteDocument = {
  operation: 'register',
  tag,
  summary: { zh: '申报人注册', en: 'Register as an applicant' },
  description: {
    zh: '一人一个账号，同时建立本人档案并登录。身份证号加密保存。',
    en: 'One account for one human. Makes the person’s dossier and signs in; the resident id is kept sealed.',
  },
  body: jsonBody(registrationSchema),
  answers: jsonAnswer('已登录', 'Signed in', sessionSchema, 201),
  errors: ['request-invalid', 'cross-site-refused', 'login-name-taken', 'person-registered'],
};

export const passwordDocument: RouteDocument = {
  operation: 'changePassword',
  tag,
  summary: { zh: '修改本人密码', en: 'Change one’s own password' },
  description: {
    zh: '其他登录全部结束，本次登录换发令牌。',
    en: 'All other sessions end; this one goes on under another token.',
  },
  body: jsonBody(passwordChangeSchema),
  answers: jsonAnswer('当前登录', 'The session', sessionSchema),
  errors: ['request-invalid', 'not-signed-in', 'cross-site-refused', 'password-wrong', 'second-factor-needed'],
};

export const listAccountsDocument: RouteDocument = {
  operation: 'listAccounts',
  tag,
  summary: { zh: '账号列表', en: 'List accounts' },
  query: accountListQuerySchema,
  answers: jsonAnswer('账号', 'The accounts', accountListSchema),
  errors: ['request-invalid', ...signedIn],
};

export const exportAccountsDocument: RouteDocument = {
  operation: 'exportAccounts',
  tag,
  summary: { zh: '导出账号列表', en: 'Export accounts' },
  query: accountFilterSchema,
  answers: workbookAnswer,
  errors: ['request-invalid', ...signedIn],
};

export const createAccountDocument: RouteDocument = {
  operation: 'createAccount',
  tag,
  summary: { zh: '新建工作人员账号', en: 'Create an account for an office' },
  body: jsonBody(newAccountSchema),
  answers: jsonAnswer('初始密码，只显示一次', 'The first password, shown this once', firstPasswordSchema, 201),
  errors: ['request-invalid', ...signedIn, 'cross-site-refused', 'login-name-taken', 'person-registered'],
};

export const getAccountDocument: RouteDocument = {
  operation: 'getAccount',
  tag,
  summary: { zh: '一个账号', en: 'One account' },
  params: accountParamsSchema,
  answers: account,
  errors: ['request-invalid', ...signedIn, 'account-not-found'],
};

const errorsOfChange = [
  'request-invalid',
  ...signedIn,
  'cross-site-refused',
  'account-not-found',
  'step-not-possible',
] as const;

export const changeAccountDocument: RouteDocument = {
  operation: 'changeAccount',
  tag,
  summary: { zh: '修改、锁定、解锁、注销账号', en: 'Change, lock, unlock or close an account' },
  params: accountParamsSchema,
  body: jsonBody(accountChangeSchema),
  answers: account,
  errors: [...errorsOfChange, 'version-stale'],
};

export const resetPasswordDocument: RouteDocument = {
  operation: 'resetPassword',
  tag,
  summary: { zh: '重置密码', en: 'Reset a password' },
  params: accountParamsSchema,
  answers: jsonAnswer('初始密码，只显示一次', 'The first password, shown this once', firstPasswordSchema),
  errors: errorsOfChange,
};

export const resetSecondFactorDocument: RouteDocument = {
  operation: 'resetSecondFactor',
  tag,
  summary: { zh: '重置动态口令', en: 'Reset a second factor' },
  params: accountParamsSchema,
  answers: account,
  errors: errorsOfChange,
};
