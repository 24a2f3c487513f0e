import { parseAssessmentRequest } from '@guantong/contracts';
import { type AssessmentRequest, plan, reach } from '@guantong/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../http/app-error.ts';
import { parseInput } from '../../http/parse-input.ts';
import { languageOf } from '../../http/preferred-language.ts';
import type { RouteContext } from '../../http/route-context.ts';
import { planDocument, reachDocument } from './plans.document.ts';
import { reachQuerySchema } from './plans.schema.ts';

const USUAL_REACH = 5;

/** The way to a target, and what could be reached within some years. Nothing of the requests is kept. */
export function addPlanRoutes(app: FastifyInstance, { library, limits }: RouteContext): void {
  app.post('/api/plans', { onRequest: limits.requests, config: { document: planDocument } }, (request, reply) => {
    const asked = parseBody(request);
    if (asked.target === undefined) {
      const problem = {
        path: '/target',
        expected: languageOf(request) === 'zh' ? '申报目标' : 'a target',
        found: languageOf(request) === 'zh' ? '没有' : 'nothing',
      };
      throw new AppError('request-invalid', { problems: [problem] });
    }
    return reply.send(plan(library, asked));
  });
  app.post(
    '/api/plans/reach',
    { onRequest: limits.requests, config: { document: reachDocument } },
    (request, reply) => {
      const { years } = parseInput(reachQuerySchema, request.query, 'query');
      const asked = parseBody(request);
      return reply.send(reach(library, asked, years === undefined ? USUAL_REACH : Number(years)));
    },
  );
}

function parseBody(request: FastifyRequest): AssessmentRequest {
  const parsed = parseAssessmentRequest(request.body, { language: languageOf(request) });
  if (!parsed.ok) throw new AppError('request-invalid', { problems: parsed.problems });
  return parsed.request;
}
