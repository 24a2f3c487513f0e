import { accountLanguageSchema, identityUnlinkSchema, linkedIdentitiesSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { jsonAnswer, jsonBody, signedIn } from '../../../http/office-document.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import type { PeopleContext } from '../people-context.ts';
import { changeLanguage, readIdentities, unlinkIdentity } from './own-account.service.ts';

const tag = 'people';
const languageDocument: RouteDocument = {
  operation: 'changeLanguage',
  tag,
  summary: { zh: '修改本人消息语言', en: 'Change the language of one’s own messages' },
  body: jsonBody(accountLanguageSchema),
  answers: jsonAnswer('语言', 'The language', accountLanguageSchema),
  errors: ['request-invalid', ...signedIn, 'cross-site-refused'],
};

const identitiesDocument: RouteDocument = {
  operation: 'listIdentities',
  tag,
  summary: { zh: '本人绑定的统一身份认证', en: 'Identities of other services linked to one’s account' },
  answers: jsonAnswer('已绑定的身份', 'The identities', linkedIdentitiesSchema),
  errors: signedIn,
};

const unlinkDocument: RouteDocument = {
  operation: 'unlinkIdentity',
  tag,
  summary: { zh: '解除统一身份认证绑定', en: 'Unlink an identity of another service' },
  description: {
    zh: '须输入当前密码；没有密码的账号不能解除，以免无法登录。',
    en: 'With the present password; an account without one keeps its identity, the only way in.',
  },
  body: jsonBody(identityUnlinkSchema),
  answers: { 204: { description: { zh: '已解除', en: 'Unlinked' } } },
  errors: [
    'request-invalid',
    ...signedIn,
    'cross-site-refused',
    'password-wrong',
    'identity-not-found',
    'step-not-possible',
  ],
};

/** What one sets of one's own account besides the password. */
export function addOwnAccountRoutes(app: FastifyInstance, people: PeopleContext): void {
  const { limits, authenticator } = people;
  const options = (document: RouteDocument) => ({ onRequest: limits.requests, config: { document } });

  app.put('/api/account/language', options(languageDocument), async (request) => {
    const actor = await authenticator.authenticate(request);
    return await changeLanguage(people, actor, parseInput(accountLanguageSchema, request.body, 'body'));
  });
  app.get('/api/account/identities', options(identitiesDocument), async (request) =>
    readIdentities(people, await authenticator.authenticate(request)),
  );
  app.post(
    '/api/account/identities/unlink',
    { onRequest: limits.signIns, config: { document: unlinkDocument } },
    async (request, reply) => {
      const actor = await authenticator.authenticate(request);
      await unlinkIdentity(people, actor, parseInput(identityUnlinkSchema, request.body, 'body'));
      return reply.code(204).send();
    },
  );
}
