import {
  drawCancellationSchema,
  drawCommitmentSchema,
  drawFilterSchema,
  drawListQuerySchema,
  drawRecusalSchema,
  drawRevealSchema,
  idParamsSchema,
  newDrawSchema,
  publicDrawListQuerySchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../../access/actor.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../http/send-workbook.ts';
import { asProduct } from '../as-product.ts';
import { cancelDraw, commitToDraw, redraw, revealForDraw } from './act-on-draw.ts';
import { drawColumns } from './draw-columns.ts';
import {
  cancelDocument,
  commitDocument,
  exportDocument,
  fileDocument,
  listDocument,
  openDocument,
  publicListDocument,
  publicReadDocument,
  readDocument,
  redrawDocument,
  revealDocument,
} from './draws.document.ts';
import { exportDraws, readDraw, readDrawFile, readDraws, readPublicDraw, readPublicDraws } from './draws.service.ts';
import { openDraw } from './open-draw.ts';

/** Draws of experts: opened by the body, run by three parties, recomputed by anyone. */
export function addDrawRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/draws';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readDraws(act, parseInput(drawListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(drawFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '专家抽取', en: 'Draws of experts' },
        drawColumns,
        exportDraws(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.post(base, options(openDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const id = await openDraw(context, actor, parseInput(newDrawSchema, request.body, 'body'));
    return reply
      .code(201)
      .header('location', `${base}/${id}`)
      .send(await readAs(actor, id));
  });
  app.get(`${base}/:id`, options(readDocument), (request) =>
    runAct(context, request, (act) => readDraw(act, idOf(request))),
  );
  app.get('/api/public/draws', options(publicListDocument), (request) => {
    const page = parseInput(publicDrawListQuerySchema, request.query, 'query');
    return asProduct(context, 'public-draws', (tx) => readPublicDraws(tx, page));
  });
  app.get('/api/public/draws/:id', options(publicReadDocument), (request) => {
    const id = idOf(request);
    return asProduct(context, 'public-draws', (tx) => readPublicDraw(tx, id));
  });
  app.get(`${base}/:id/file`, options(fileDocument), async (request, reply) => {
    const id = idOf(request);
    const text = await asProduct(context, 'public-draws', (tx) => readDrawFile(tx, id));
    return reply.type('application/json').send(text);
  });

  function addStep(
    name: string,
    document: RouteDocument,
    take: (actor: Actor, request: FastifyRequest, id: string) => Promise<void>,
  ): void {
    app.post(`${base}/:id/${name}`, options(document), async (request) => {
      const actor = await context.authenticator.authenticate(request);
      const id = idOf(request);
      await take(actor, request, id);
      return readAs(actor, id);
    });
  }
  addStep('commitments', commitDocument, (actor, { body }, id) =>
    commitToDraw(context, actor, { id, ...parseInput(drawCommitmentSchema, body, 'body') }),
  );
  addStep('reveals', revealDocument, (actor, { body }, id) =>
    revealForDraw(context, actor, { id, ...parseInput(drawRevealSchema, body, 'body') }),
  );
  addStep('redraws', redrawDocument, (actor, { body }, id) =>
    redraw(context, actor, id, parseInput(drawRecusalSchema, body, 'body')),
  );
  addStep('cancel', cancelDocument, (actor, { body }, id) =>
    cancelDraw(context, actor, { id, ...parseInput(drawCancellationSchema, body, 'body') }),
  );

  function readAs(actor: Actor, id: string) {
    return context.database.transaction(actor, (tx) =>
      readDraw({ tx, actor, now: context.now(), newId: context.newId }, id),
    );
  }
}
