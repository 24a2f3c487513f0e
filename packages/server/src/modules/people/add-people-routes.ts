import type { FastifyInstance } from 'fastify';
import { addAccountRoutes } from './accounts/account.routes.ts';
import { addAuditRoutes } from './audit/audit.routes.ts';
import type { PeopleContext } from './people-context.ts';
import { addRoleRoutes } from './roles/role.routes.ts';
import { addSessionRoutes } from './sessions/session.routes.ts';
import { addExternalRoutes } from './sign-in/external/external.routes.ts';
import { addSignInRoutes } from './sign-in/sign-in.routes.ts';

/** Accounts, signing in, sessions, roles and the audit record. */
export function addPeopleRoutes(app: FastifyInstance, people: PeopleContext): void {
  addSignInRoutes(app, people);
  addExternalRoutes(app, people);
  addSessionRoutes(app, people);
  addAccountRoutes(app, people);
  addRoleRoutes(app, people);
  addAuditRoutes(app, people);
}
