import {
  chosenRoleSchema,
  secondFactorCodeSchema,
  secondFactorSetupSchema,
  sessionSchema,
  signInSchema,
} from '@guantong/contracts';
import { jsonAnswer, jsonBody } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const tag = 'people';
const session = jsonAnswer('当前登录', 'The session', sessionSchema);

export const signInDocument: RouteDocument = {
  operation: 'signIn',
  tag,
  summary: { zh: '登录', en: 'Sign in' },
  description: {
    zh: '成功后令牌放在只供浏览器使用的 Cookie 中。登录名不存在、密码不对、暂停登录，回答都一样。',
    en: 'The token is set as a cookie that only the browser uses. An unknown name, a wrong password and a pause are answered alike.',
  },
  body: jsonBody(signInSchema),
  answers: jsonAnswer('已登录', 'Signed in', sessionSchema, 201),
  errors: ['request-invalid', 'sign-in-failed', 'cross-site-refused'],
};

export const getSessionDocument: RouteDocument = {
  operation: 'getSession',
  tag,
  summary: { zh: '当前登录', en: 'Who is signed in' },
  answers: session,
  errors: ['not-signed-in'],
};

export const signOutDocument: RouteDocument = {
  operation: 'signOut',
  tag,
  summary: { zh: '退出', en: 'Sign out' },
  answers: { 204: { description: { zh: '已退出', en: 'Signed out' } } },
  errors: ['cross-site-refused'],
};

export const chooseRoleDocument: RouteDocument = {
  operation: 'chooseRole',
  tag,
  summary: { zh: '选择办理身份', en: 'Choose the role to act in' },
  body: jsonBody(chosenRoleSchema),
  answers: session,
  errors: ['request-invalid', 'not-signed-in', 'cross-site-refused', 'role-not-found'],
};

export const enrolSecondFactorDocument: RouteDocument = {
  operation: 'enrolSecondFactor',
  tag,
  summary: { zh: '设置动态口令', en: 'Set up a second factor' },
  description: {
    zh: '给出密钥；用 /confirm 输入第一个口令后生效。',
    en: 'Gives a secret, which counts once its first code came to /confirm.',
  },
  answers: jsonAnswer('密钥', 'The secret', secondFactorSetupSchema),
  errors: ['not-signed-in', 'cross-site-refused', 'second-factor-set'],
};

export const confirmSecondFactorDocument: RouteDocument = {
  operation: 'confirmSecondFactor',
  tag,
  summary: { zh: '确认动态口令', en: 'Confirm the second factor by its first code' },
  body: jsonBody(secondFactorCodeSchema),
  answers: session,
  errors: ['request-invalid', 'not-signed-in', 'cross-site-refused', 'second-factor-set', 'second-factor-wrong'],
};

export const secondFactorDocument: RouteDocument = {
  operation: 'showSecondFactor',
  tag,
  summary: { zh: '输入动态口令', en: 'Show the second factor' },
  body: jsonBody(secondFactorCodeSchema),
  answers: session,
  errors: ['request-invalid', 'not-signed-in', 'cross-site-refused', 'second-factor-needed', 'second-factor-wrong'],
};
