import { Readable } from 'node:stream';
import { parseAssessmentRequest } from '@guantong/contracts';
import { assess } from '@guantong/engine';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../http/app-error.ts';
import { languageOf } from '../../http/preferred-language.ts';
import type { RouteContext } from '../../http/route-context.ts';
import { assessElements } from './assess-elements.ts';
import { assessmentsDocument } from './assessments.document.ts';

/** What may a person apply for: one request, or an array of them. Nothing of them is kept. */
export function addAssessmentRoutes(app: FastifyInstance, { library, config, limits }: RouteContext): void {
  const { assessmentsPerRequest } = config.limits;
  app.post(
    '/api/assessments',
    { onRequest: limits.requests, config: { document: assessmentsDocument } },
    (request, reply) => {
      const { body } = request;
      const language = languageOf(request);
      if (Array.isArray(body)) {
        if (body.length > assessmentsPerRequest) {
          const problem = {
            path: '',
            expected: `at most ${assessmentsPerRequest} elements`,
            found: `${body.length}`,
          };
          throw new AppError('too-many-elements', { problems: [problem] });
        }
        return reply
          .type('application/json; charset=utf-8')
          .send(Readable.from(assessElements({ library, elements: body, language })));
      }
      const parsed = parseAssessmentRequest(body, { language });
      if (!parsed.ok) throw new AppError('request-invalid', { problems: parsed.problems });
      return reply.send(assess(library, parsed.request));
    },
  );
}
