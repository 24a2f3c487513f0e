import type { FastifyInstance } from 'fastify';
import { addDrawRoutes } from './draws/draws.routes.ts';
import { addExaminationRoutes } from './examinations/add-examination-routes.ts';
import { addReviewGroupRoutes } from './groups/review-groups.routes.ts';
import { addBallotRoutes } from './meetings/ballots.routes.ts';
import type { SigningContext } from './meetings/confirm-password.ts';
import { addMeetingRoutes } from './meetings/meetings.routes.ts';
import { addResultPublicityRoutes } from './results/result-publicity.routes.ts';
import { addSheetRoutes } from './sheets/sheets.routes.ts';

/** Review, from the groups of a cycle to the publicity of its results. */
export function addEvaluationRoutes(app: FastifyInstance, context: SigningContext): void {
  addReviewGroupRoutes(app, context);
  addDrawRoutes(app, context);
  addSheetRoutes(app, context);
  addMeetingRoutes(app, context);
  addBallotRoutes(app, context);
  addExaminationRoutes(app, context);
  addResultPublicityRoutes(app, context);
}
