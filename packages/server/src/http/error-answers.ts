import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseUnavailable } from '../database/database-error.ts';
import { AppError } from './app-error.ts';
import { errorTable } from './error-table.ts';
import { languageOf } from './preferred-language.ts';
import { problemDocument, problemMediaType } from './problem-document.ts';
import { failureEntry, type ServerLog } from './server-log.ts';
import { toAppError } from './to-app-error.ts';

export type AnswerError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** Answers whatever is thrown with a problem document; our own faults are logged and told without their words. */
export function createErrorAnswer(log: ServerLog): AnswerError {
  return (thrown, request, reply) => {
    const known = toAppError(thrown);
    if (known === undefined) log.write(failureEntry(thrown, request.id));
    const error =
      known ?? new AppError(thrown instanceof DatabaseUnavailable ? 'database-unavailable' : 'internal-error');
    const language = languageOf(request);
    reply
      .code(errorTable[error.code].status)
      .headers(error.headers)
      .header('cache-control', 'no-store')
      .header('content-language', language)
      .type(problemMediaType);
    // Serialised here: a route's own serialisation is for its answers.
    return reply
      .serializer((body: unknown) => JSON.stringify(body))
      .send(problemDocument(error, { id: request.id, language }));
  };
}

export function addErrorAnswers(app: FastifyInstance, answer: AnswerError): void {
  app.setErrorHandler((error, request, reply) => answer(error, request, reply));
}
