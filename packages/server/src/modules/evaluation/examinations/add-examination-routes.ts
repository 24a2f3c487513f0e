import type { FastifyInstance } from 'fastify';
import type { OfficeContext } from '../../../http/route-context.ts';
import { addQuestionRoutes } from './bank/questions.routes.ts';
import { addExamCaseRoutes } from './cases/exam-cases.routes.ts';
import { addMarkingRoutes } from './marking/marking.routes.ts';
import { addMarkRoutes } from './marks/marks.routes.ts';
import { addPanelRoutes } from './panels/panels.routes.ts';
import { addPaperRoutes } from './papers/papers.routes.ts';
import { addSittingRoutes } from './sittings/sittings.routes.ts';

/** Examinations, from the question bank to the release of marks. */
export function addExaminationRoutes(app: FastifyInstance, context: OfficeContext): void {
  addQuestionRoutes(app, context);
  addExamCaseRoutes(app, context);
  addPaperRoutes(app, context);
  addSittingRoutes(app, context);
  addPanelRoutes(app, context);
  addMarkingRoutes(app, context);
  addMarkRoutes(app, context);
}
