import type { FastifyInstance } from 'fastify';
import { addAccountRoutes } from './accounts/account.routes.ts';
import { addOwnAccountRoutes } from './accounts/own-account.routes.ts';
import { addAuditRoutes } from './audit/audit.routes.ts';
import { addDossierRoutes } from './dossier/dossier.routes.ts';
import { addPersonDossierRoutes } from './dossier/person-dossier.routes.ts';
import { addEvidenceRoutes } from './evidence/evidence.routes.ts';
import { addMessageRoutes } from './messages/messages.routes.ts';
import type { PeopleContext } from './people-context.ts';
import { addRoleRoutes } from './roles/role.routes.ts';
import { addSessionRoutes } from './sessions/session.routes.ts';
import { addExternalRoutes } from './sign-in/external/external.routes.ts';
import { addSignInRoutes } from './sign-in/sign-in.routes.ts';

/** Accounts, signing in, sessions, roles and the audit record; dossiers, evidence and messages. */
export async function addPeopleRoutes(app: FastifyInstance, people: PeopleContext): Promise<void> {
  addSignInRoutes(app, people);
  addExternalRoutes(app, people);
  addSessionRoutes(app, people);
  addAccountRoutes(app, people);
  addOwnAccountRoutes(app, people);
  addRoleRoutes(app, people);
  addAuditRoutes(app, people);
  addDossierRoutes(app, people);
  await addPersonDossierRoutes(app, people);
  await addEvidenceRoutes(app, people);
  addMessageRoutes(app, people);
}
