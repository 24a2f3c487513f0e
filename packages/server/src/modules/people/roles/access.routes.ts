import { type AccessTableView, accessTableSchema, roles } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import type { RoleConditions } from '../../../access/access-rule.ts';
import { listActions } from '../../../access/access-table.ts';
import { listConditions } from '../../../access/conditions.ts';
import { roleWords } from '../../../access/role-words.ts';
import { jsonAnswer } from '../../../http/office-document.ts';
import type { RouteContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

const document: RouteDocument = {
  operation: 'getAccess',
  tag: 'access',
  summary: { zh: '权限表：谁可以办理什么', en: 'The access table: who may do what' },
  answers: jsonAnswer('权限表', 'The table', accessTableSchema),
  errors: [],
};

/** The access table, for everybody to read. */
export function addAccessRoutes(app: FastifyInstance, { limits }: RouteContext): void {
  const table = presentAccessTable();
  app.get('/api/access', { onRequest: limits.requests, config: { document } }, () => table);
}

function presentAccessTable(): AccessTableView {
  return {
    roles: roles.map((role) => ({ role, name: roleWords[role] })),
    conditions: listConditions().map(([condition, words]) => ({ condition, words })),
    actions: listActions().map(([action, rule]) => ({ action, words: rule.words, allowed: allowedOf(rule.roles) })),
  };
}

function allowedOf(rule: RoleConditions): AccessTableView['actions'][number]['allowed'] {
  return roles.flatMap((role) => {
    const conditions = rule[role];
    return conditions === undefined ? [] : [{ role, conditions: [...conditions] }];
  });
}
