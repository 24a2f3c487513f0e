import { Readable } from 'node:stream';
import { parseAssessmentRequest } from '@guantong/contracts';
import { assess } from '@guantong/engine';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../http/app-error.ts';
import { languageOf } from '../../http/preferred-language.ts';
import type { RouteContext } from '../../http/route-context.ts';
import { assessElements } from './assess-elements.ts';
import { createAssessmentText } from './assessment-text.ts';
import { assessmentsDocument } from './assessments.document.ts';

const json = 'application/json; charset=utf-8';

/** What may a person apply for: one request, or an array of them. Nothing of them is kept. */
export function addAssessmentRoutes(app: FastifyInstance, { library, config, limits }: RouteContext): void {
  const { assessmentsPerRequest } = config.limits;
  const textOf = createAssessmentText();
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
        return reply.type(json).send(Readable.from(assessElements({ library, elements: body, textOf, language })));
      }
      const parsed = parseAssessmentRequest(body, { language });
      if (!parsed.ok) throw new AppError('request-invalid', { problems: parsed.problems });
      // As bytes: Node is slow to encode a long Chinese text while it writes it.
      return reply.type(json).send(Buffer.from(textOf(assess(library, parsed.request))));
    },
  );
}
