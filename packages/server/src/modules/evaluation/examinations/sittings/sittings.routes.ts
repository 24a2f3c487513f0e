import {
  answerBatchSchema,
  idParamsSchema,
  newSittingSchema,
  sittingCancellationSchema,
  sittingFilterSchema,
  sittingListQuerySchema,
  sittingMoveSchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseInput } from '../../../../http/parse-input.ts';
import { languageOf } from '../../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../../http/route-context.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';
import { runAct } from '../../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../../http/send-workbook.ts';
import { handIn, readAttempt, saveAnswers, startAttempt } from '../attempts/attempts.service.ts';
import { cancelSitting, moveSitting } from './change-sitting.ts';
import { planSitting } from './plan-sitting.ts';
import { candidateColumns, sittingColumns } from './sitting-columns.ts';
import {
  answersDocument,
  attemptDocument,
  cancelDocument,
  candidatesDocument,
  exportDocument,
  handInDocument,
  listDocument,
  moveDocument,
  planDocument,
  readDocument,
  startDocument,
} from './sittings.document.ts';
import { exportCandidates, exportSittings, readSitting, readSittings } from './sittings.service.ts';

/** Sittings of theory examinations, for the body; and the own attempts at them, for candidates. */
export function addSittingRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/examinations/sittings';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;
  const readBack = (request: FastifyRequest, id: string) => runAct(context, request, (act) => readSitting(act, id));

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readSittings(act, parseInput(sittingListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(sittingFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '考试场次', en: 'Theory examinations' },
        sittingColumns,
        exportSittings(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.post(base, options(planDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const id = await planSitting(context, actor, parseInput(newSittingSchema, request.body, 'body'));
    return reply
      .code(201)
      .header('location', `${base}/${id}`)
      .send(await readBack(request, id));
  });
  app.get(`${base}/:id`, options(readDocument), (request) => readBack(request, idOf(request)));
  app.get(`${base}/:id/candidates.xlsx`, options(candidatesDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) =>
      writeWorkbook(
        { zh: '考生名单', en: 'Candidates' },
        candidateColumns,
        exportCandidates(act, idOf(request)),
        languageOf(request),
      ),
    );
    return sendWorkbook(reply, workbook);
  });
  app.put(`${base}/:id/time`, options(moveDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    const id = idOf(request);
    await moveSitting(context, actor, id, parseInput(sittingMoveSchema, request.body, 'body'));
    return readBack(request, id);
  });
  app.post(`${base}/:id/cancel`, options(cancelDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    const id = idOf(request);
    await cancelSitting(context, actor, { id, ...parseInput(sittingCancellationSchema, request.body, 'body') });
    return readBack(request, id);
  });

  app.get(`${base}/:id/attempt`, options(attemptDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readAttempt(context, actor, idOf(request));
  });
  app.post(`${base}/:id/start`, options(startDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return startAttempt(context, actor, idOf(request));
  });
  app.post(`${base}/:id/answers`, options(answersDocument), (request) =>
    runAct(context, request, (act) => {
      const { entries } = parseInput(answerBatchSchema, request.body, 'body');
      return saveAnswers(act, { sittingId: idOf(request), entries, now: context.now });
    }),
  );
  app.post(`${base}/:id/hand-in`, options(handInDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return handIn(context, actor, idOf(request));
  });
}
