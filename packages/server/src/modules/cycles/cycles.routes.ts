import {
  type Cycle,
  cycleChangeSchema,
  cycleCopySchema,
  cycleFilterSchema,
  cycleListQuerySchema,
  idParamsSchema,
  newCycleSchema,
  reasonedSchema,
  versionedSchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { parseInput } from '../../http/parse-input.ts';
import { languageOf } from '../../http/preferred-language.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import type { RouteDocument } from '../../http/route-document.ts';
import { runAct } from '../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../http/send-workbook.ts';
import { cycleExportColumns } from './cycle-columns.ts';
import {
  changeDocument,
  closeDocument,
  copyDocument,
  draftDocument,
  exportDocument,
  listDocument,
  openDocument,
  publishDocument,
  readDocument,
  withdrawDocument,
} from './cycles.document.ts';
import {
  type CycleAct,
  changeCycle,
  closeCycle,
  copyCycle,
  draftCycle,
  exportCycles,
  openCycle,
  publishCycle,
  readCycle,
  readCycles,
  withdrawNotice,
} from './cycles.service.ts';

/** Evaluation cycles, from the draft to the end. */
export function addCycleRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/cycles';
  const { bundle } = context.library;
  const run = <T>(request: FastifyRequest, work: (act: CycleAct) => Promise<T>) =>
    runAct(context, request, (act) => work({ ...act, bundle }));

  app.get(base, options(listDocument), (request) =>
    run(request, (act) => readCycles(act, parseInput(cycleListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await run(request, (act) => {
      const filter = parseInput(cycleFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '评价计划', en: 'Cycles' },
        cycleExportColumns,
        exportCycles(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.get(`${base}/:id`, options(readDocument), (request) =>
    run(request, (act) => readCycle(act, parseInput(idParamsSchema, request.params, 'path').id)),
  );
  app.post(base, options(draftDocument), async (request, reply) => {
    const drafted = await run(request, (act) => draftCycle(act, parseInput(newCycleSchema, request.body, 'body')));
    return reply.code(201).header('location', `${base}/${drafted.id}`).send(drafted);
  });
  app.post(`${base}/:id/copy`, options(copyDocument), async (request, reply) => {
    const drafted = await run(request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return copyCycle(act, id, parseInput(cycleCopySchema, request.body, 'body'));
    });
    return reply.code(201).header('location', `${base}/${drafted.id}`).send(drafted);
  });
  app.put(`${base}/:id`, options(changeDocument), (request) =>
    run(request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return changeCycle(act, id, parseInput(cycleChangeSchema, request.body, 'body'));
    }),
  );

  function addStep<T>(
    name: string,
    document: RouteDocument,
    schema: z.ZodType<T>,
    take: (act: CycleAct, id: string, body: T) => Promise<Cycle>,
  ): void {
    app.post(`${base}/:id/${name}`, options(document), (request) =>
      run(request, (act) => {
        const { id } = parseInput(idParamsSchema, request.params, 'path');
        return take(act, id, parseInput(schema, request.body, 'body'));
      }),
    );
  }
  addStep('publish', publishDocument, versionedSchema, publishCycle);
  addStep('withdraw-notice', withdrawDocument, reasonedSchema, withdrawNotice);
  addStep('open', openDocument, versionedSchema, openCycle);
  addStep('close', closeDocument, versionedSchema, closeCycle);
}
