import {
  idParamsSchema,
  newQuestionSchema,
  questionChangeSchema,
  questionFilterSchema,
  questionListQuerySchema,
  questionSortFilterSchema,
  versionedSchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authorise } from '../../../../access/authorise.ts';
import { parseInput } from '../../../../http/parse-input.ts';
import type { OfficeContext } from '../../../../http/route-context.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';
import { runAct } from '../../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../../http/send-workbook.ts';
import { acceptUploads } from '../../../people/evidence/accept-uploads.ts';
import { readUpload } from '../../../people/evidence/read-upload.ts';
import { questionColumns } from './question-columns.ts';
import {
  addDocument,
  changeDocument,
  exportDocument,
  importDocument,
  listDocument,
  readDocument,
  reinstateDocument,
  retireDocument,
  sortsDocument,
} from './questions.document.ts';
import {
  addQuestion,
  changeQuestion,
  exportQuestions,
  importQuestions,
  QUESTION_FILE_BYTES,
  readQuestion,
  readQuestionSorts,
  readQuestions,
  reinstateQuestion,
  retireQuestion,
} from './questions.service.ts';

/** The question bank of a body. */
export function addQuestionRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/examinations/questions';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readQuestions(act, parseInput(questionListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(questionFilterSchema, request.query, 'query');
      return writeWorkbook('题库', questionColumns, exportQuestions(act, filter), 'zh');
    });
    return sendWorkbook(reply, workbook);
  });
  app.get(`${base}/sorts`, options(sortsDocument), (request) =>
    runAct(context, request, (act) =>
      readQuestionSorts(act, parseInput(questionSortFilterSchema, request.query, 'query')),
    ),
  );
  app.get(`${base}/:id`, options(readDocument), (request) =>
    runAct(context, request, (act) => readQuestion(act, idOf(request))),
  );
  app.post(base, options(addDocument), async (request, reply) => {
    const added = await runAct(context, request, (act) =>
      addQuestion(act, parseInput(newQuestionSchema, request.body, 'body')),
    );
    return reply.code(201).send(added);
  });
  app.put(`${base}/:id`, options(changeDocument), (request) =>
    runAct(context, request, (act) =>
      changeQuestion(act, idOf(request), parseInput(questionChangeSchema, request.body, 'body')),
    ),
  );
  app.post(`${base}/:id/retire`, options(retireDocument), (request) =>
    runAct(context, request, (act) =>
      retireQuestion(act, { id: idOf(request), ...parseInput(versionedSchema, request.body, 'body') }),
    ),
  );
  app.post(`${base}/:id/reinstate`, options(reinstateDocument), (request) =>
    runAct(context, request, (act) =>
      reinstateQuestion(act, { id: idOf(request), ...parseInput(versionedSchema, request.body, 'body') }),
    ),
  );
  app.register(async (scope) => {
    await acceptUploads(scope, QUESTION_FILE_BYTES);
    scope.post(
      `${base}/import`,
      { ...options(importDocument), bodyLimit: QUESTION_FILE_BYTES + 16 * 1024 },
      async (request) => {
        const actor = await context.authenticator.authenticate(request);
        authorise(actor, 'exam-question.add', { bodyId: actor.organisationId });
        const { bytes } = await readUpload(request);
        return runAct(context, request, (act) => importQuestions(act, bytes));
      },
    );
  });
}
