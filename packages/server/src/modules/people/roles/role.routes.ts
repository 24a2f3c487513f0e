import { heldRolesSchema, newRoleSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { jsonAnswer, jsonBody, signedIn } from '../../../http/office-document.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import type { PeopleContext } from '../people-context.ts';
import { grantRole, readRoles, takeRole } from './role.service.ts';

const accountParams = z.strictObject({ id: z.uuid().describe('Id of the account (账号编号).') });
const roleParams = accountParams.extend({ assignmentId: z.uuid().describe('Id of the grant (授予编号).') });
const answers = jsonAnswer('账号的角色', 'The roles of the account', heldRolesSchema);
const errors = ['request-invalid', ...signedIn, 'account-not-found'] as const;

const listDocument: RouteDocument = {
  operation: 'listRoles',
  tag: 'people',
  summary: { zh: '账号的角色', en: 'Roles of an account' },
  params: accountParams,
  answers,
  errors,
};

const grantDocument: RouteDocument = {
  operation: 'grantRole',
  tag: 'people',
  summary: { zh: '授予角色', en: 'Grant a role' },
  description: {
    zh: '安全管理员办理，不能授予本人。系统、安全、审计管理员由三人分别担任，且不兼任其他工作角色。',
    en: 'By the security administrator, never to oneself. The three administrators are three people without another office.',
  },
  params: accountParams,
  body: jsonBody(newRoleSchema),
  answers: jsonAnswer('账号的角色', 'The roles of the account', heldRolesSchema, 201),
  errors: [...errors, 'cross-site-refused', 'role-granted', 'administrator-alone', 'step-not-possible'],
};

const revokeDocument: RouteDocument = {
  operation: 'revokeRole',
  tag: 'people',
  summary: { zh: '撤销角色', en: 'Revoke a role' },
  description: { zh: '账号的全部登录随之结束。', en: 'All sessions of the account end with it.' },
  params: roleParams,
  answers,
  errors: [...errors, 'cross-site-refused', 'role-not-found'],
};

/** Roles of accounts, which the security administrator grants and revokes. */
export function addRoleRoutes(app: FastifyInstance, people: PeopleContext): void {
  const { limits, authenticator } = people;
  app.get(
    '/api/accounts/:id/roles',
    { onRequest: limits.requests, config: { document: listDocument } },
    async (request) => {
      const actor = await authenticator.authenticate(request);
      const { id } = parseInput(accountParams, request.params, 'path');
      return { items: await readRoles(people, actor, id) };
    },
  );
  app.post(
    '/api/accounts/:id/roles',
    { onRequest: limits.requests, config: { document: grantDocument } },
    async (request, reply) => {
      const actor = await authenticator.authenticate(request);
      const { id } = parseInput(accountParams, request.params, 'path');
      const input = parseInput(newRoleSchema, request.body, 'body');
      return reply.code(201).send({ items: await grantRole(people, actor, id, input) });
    },
  );
  app.delete(
    '/api/accounts/:id/roles/:assignmentId',
    { onRequest: limits.requests, config: { document: revokeDocument } },
    async (request) => {
      const actor = await authenticator.authenticate(request);
      const { id, assignmentId } = parseInput(roleParams, request.params, 'path');
      return { items: await takeRole(people, actor, { accountId: id, assignmentId }) };
    },
  );
}
