import type { FastifyInstance } from 'fastify';
import type { OfficeContext } from '../../http/route-context.ts';
import { addDrawRoutes } from './draws/draws.routes.ts';
import { addReviewGroupRoutes } from './groups/review-groups.routes.ts';

/** Review, from the groups of a cycle to the publicity of its results. */
export function addEvaluationRoutes(app: FastifyInstance, context: OfficeContext): void {
  addReviewGroupRoutes(app, context);
  addDrawRoutes(app, context);
}
