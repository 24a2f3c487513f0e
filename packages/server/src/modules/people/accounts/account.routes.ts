import {
  accountChangeSchema,
  accountFilterSchema,
  accountListQuerySchema,
  newAccountSchema,
  passwordChangeSchema,
  registrationSchema,
} from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../../http/app-error.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import { refuseCrossSite } from '../../../http/refuse-cross-site.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { sendWorkbook } from '../../../http/send-workbook.ts';
import type { PeopleContext } from '../people-context.ts';
import { answerWithSession } from '../sign-in/sign-in.routes.ts';
import {
  accountParamsSchema,
  changeAccountDocument,
  createAccountDocument,
  exportAccountsDocument,
  getAccountDocument,
  listAccountsDocument,
  passwordDocument,
  registerDocument,
  resetPasswordDocument,
  resetSecondFactorDocument,
} from './account.document.ts';
import {
  createAccount,
  readAccount,
  readAccounts,
  resetPassword,
  resetSecondFactor,
  updateAccount,
} from './account.service.ts';
import { exportAccounts } from './export-accounts.ts';
import { changePassword } from './password.service.ts';
import { register } from './registration.service.ts';

/** One's own account, and those of others for administrators. */
export function addAccountRoutes(app: FastifyInstance, people: PeopleContext): void {
  const { limits, authenticator } = people;
  const options = (document: RouteDocument) => ({ onRequest: limits.requests, config: { document } });

  app.post(
    '/api/accounts',
    { onRequest: limits.signIns, config: { document: registerDocument } },
    async (request, reply) => {
      refuseCrossSite(request);
      const input = parseInput(registrationSchema, request.body, 'body');
      const begun = await register(people, { ...input, client: request.headers['user-agent'] ?? null });
      return await answerWithSession(people, { request, reply, begun, status: 201 });
    },
  );

  app.put(
    '/api/account/password',
    { onRequest: limits.signIns, config: { document: passwordDocument } },
    async (request, reply) => {
      const session = await authenticator.authenticateSession(request);
      // Whoever has only the password must not change it past the second factor.
      if (session.totp_confirmed_at !== null && !session.second_factor) throw new AppError('second-factor-needed');
      const input = parseInput(passwordChangeSchema, request.body, 'body');
      const begun = await changePassword(people, session, input);
      return await answerWithSession(people, { request, reply, begun, status: 200 });
    },
  );

  app.get('/api/accounts', options(listAccountsDocument), async (request) => {
    const actor = await authenticator.authenticate(request);
    return await readAccounts(people, actor, parseInput(accountListQuerySchema, request.query, 'query'));
  });

  app.get('/api/accounts/export.xlsx', options(exportAccountsDocument), async (request, reply) => {
    const actor = await authenticator.authenticate(request);
    const filter = parseInput(accountFilterSchema, request.query, 'query');
    const language = languageOf(request);
    return sendWorkbook(reply, await exportAccounts(people, actor, { filter, language }));
  });

  app.post('/api/accounts/staff', options(createAccountDocument), async (request, reply) => {
    const actor = await authenticator.authenticate(request);
    const created = await createAccount(people, actor, parseInput(newAccountSchema, request.body, 'body'));
    return reply.code(201).header('location', `/api/accounts/${created.accountId}`).send(created);
  });

  app.get('/api/accounts/:id', options(getAccountDocument), async (request) => {
    const actor = await authenticator.authenticate(request);
    const { id } = parseInput(accountParamsSchema, request.params, 'path');
    return await readAccount(people, actor, id);
  });

  app.patch('/api/accounts/:id', options(changeAccountDocument), async (request) => {
    const actor = await authenticator.authenticate(request);
    const { id } = parseInput(accountParamsSchema, request.params, 'path');
    return await updateAccount(people, actor, id, parseInput(accountChangeSchema, request.body, 'body'));
  });

  app.post('/api/accounts/:id/reset-password', options(resetPasswordDocument), async (request) => {
    const actor = await authenticator.authenticate(request);
    const { id } = parseInput(accountParamsSchema, request.params, 'path');
    return await resetPassword(people, actor, id);
  });

  app.post('/api/accounts/:id/reset-second-factor', options(resetSecondFactorDocument), async (request) => {
    const actor = await authenticator.authenticate(request);
    const { id } = parseInput(accountParamsSchema, request.params, 'path');
    return await resetSecondFactor(people, actor, id);
  });
}
