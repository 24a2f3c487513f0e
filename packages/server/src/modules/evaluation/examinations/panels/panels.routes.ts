import {
  examinerFilterSchema,
  idParamsSchema,
  newPanelSchema,
  panelCancellationSchema,
  panelFilterSchema,
  panelListQuerySchema,
  panelMoveSchema,
  slotAbsenceSchema,
  slotExaminersSchema,
  slotParamsSchema,
  spreadDecisionSchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../../../access/actor.ts';
import { oneByOne } from '../../../../http/one-by-one.ts';
import { parseInput } from '../../../../http/parse-input.ts';
import { languageOf } from '../../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../../http/route-context.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';
import { runAct } from '../../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../../http/send-workbook.ts';
import { decideSpread, noteAbsence, replaceExaminers } from './act-on-slot.ts';
import { cancelPanel, movePanel } from './change-panel.ts';
import { readExaminersToAsk } from './list-examiners.ts';
import { panelColumns, slotColumns } from './panel-columns.ts';
import {
  absenceDocument,
  cancelDocument,
  candidatesDocument,
  decisionDocument,
  examinersDocument,
  examinersToAskDocument,
  exportDocument,
  listDocument,
  moveDocument,
  planDocument,
  readDocument,
} from './panels.document.ts';
import type { SlotPlace } from './panels.repository.ts';
import { exportPanels, listPanelCandidates, readPanel, readPanels } from './panels.service.ts';
import { planPanel } from './plan-panel.ts';

/** Skill examinations and interviews, for the body. */
export function addPanelRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/examinations/panels';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readPanels(act, parseInput(panelListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(panelFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '考核和答辩', en: 'Skill and interviews' },
        panelColumns,
        exportPanels(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.get('/api/examinations/examiners', options(examinersToAskDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readExaminersToAsk(context, actor, parseInput(examinerFilterSchema, request.query, 'query'));
  });
  app.post(base, options(planDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const id = await planPanel(context, actor, parseInput(newPanelSchema, request.body, 'body'));
    return reply
      .code(201)
      .header('location', `${base}/${id}`)
      .send(await readPanel(context, actor, id));
  });
  app.get(`${base}/:id`, options(readDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readPanel(context, actor, idOf(request));
  });
  app.get(`${base}/:id/candidates.xlsx`, options(candidatesDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const rows = await listPanelCandidates(context, actor, idOf(request));
    return sendWorkbook(
      reply,
      await writeWorkbook({ zh: '考核考生', en: 'Candidates' }, slotColumns, oneByOne(rows), languageOf(request)),
    );
  });
  app.put(`${base}/:id/time`, options(moveDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    const id = idOf(request);
    await movePanel(context, actor, id, parseInput(panelMoveSchema, request.body, 'body'));
    return readPanel(context, actor, id);
  });
  app.post(`${base}/:id/cancel`, options(cancelDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    const id = idOf(request);
    await cancelPanel(context, actor, { id, ...parseInput(panelCancellationSchema, request.body, 'body') });
    return readPanel(context, actor, id);
  });

  function addSlotStep(
    method: 'POST' | 'PUT',
    name: string,
    document: RouteDocument,
    take: (actor: Actor, place: SlotPlace, body: unknown) => Promise<void>,
  ): void {
    app.route({
      method,
      url: `${base}/:id/candidates/:applicationId/${name}`,
      ...options(document),
      handler: async (request) => {
        const actor = await context.authenticator.authenticate(request);
        const { id, applicationId } = parseInput(slotParamsSchema, request.params, 'path');
        await take(actor, { panelId: id, applicationId }, request.body);
        return readPanel(context, actor, id);
      },
    });
  }
  addSlotStep('PUT', 'examiners', examinersDocument, (actor, place, body) =>
    replaceExaminers(context, actor, place, parseInput(slotExaminersSchema, body, 'body')),
  );
  addSlotStep('POST', 'absence', absenceDocument, (actor, place, body) =>
    noteAbsence(context, actor, place, parseInput(slotAbsenceSchema, body, 'body')),
  );
  addSlotStep('POST', 'decision', decisionDocument, (actor, place, body) =>
    decideSpread(context, actor, place, parseInput(spreadDecisionSchema, body, 'body')),
  );
}
