import type { FastifyInstance } from 'fastify';
import type { OfficeContext } from '../../http/route-context.ts';
import { addCommitteeRoutes } from './committees/committees.routes.ts';
import { addExpertRoutes } from './experts/experts.routes.ts';
import { addRegisterRoutes } from './register/register.routes.ts';

/** The register with rights and scopes, the pool of experts, and committees. */
export function addOrganisationRoutes(app: FastifyInstance, context: OfficeContext): void {
  addRegisterRoutes(app, context);
  addExpertRoutes(app, context);
  addCommitteeRoutes(app, context);
}
