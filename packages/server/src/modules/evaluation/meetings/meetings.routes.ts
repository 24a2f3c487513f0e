import {
  checkInSchema,
  idParamsSchema,
  meetingActSchema,
  meetingFilterSchema,
  meetingListQuerySchema,
  minutesSignatureSchema,
  newMeetingSchema,
  versionedSchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../../access/actor.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../http/send-workbook.ts';
import { recordAgain } from '../results/record-again.ts';
import { actOnMeeting } from './act-on-meeting.ts';
import type { SigningContext } from './confirm-password.ts';
import { sealMeeting, signMinutes } from './end-meeting.ts';
import { meetingColumns } from './meeting-columns.ts';
import {
  actDocument,
  checkInDocument,
  exportDocument,
  listDocument,
  planDocument,
  readDocument,
  recordDocument,
  sealDocument,
  signDocument,
} from './meetings.document.ts';
import { checkIn, exportMeetings, readMeeting, readMeetings } from './meetings.service.ts';
import { planMeeting } from './plan-meeting.ts';

/** Meetings of a committee; ballots have routes of their own. */
export function addMeetingRoutes(app: FastifyInstance, context: SigningContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/meetings';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readMeetings(act, parseInput(meetingListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(meetingFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '评审会议', en: 'Meetings' },
        meetingColumns,
        exportMeetings(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.post(base, options(planDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const id = await planMeeting(context, actor, parseInput(newMeetingSchema, request.body, 'body'));
    return reply
      .code(201)
      .header('location', `${base}/${id}`)
      .send(await readMeeting(context, actor, id));
  });
  app.get(`${base}/:id`, options(readDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readMeeting(context, actor, idOf(request));
  });
  app.post(`${base}/:id/results`, options(recordDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return recordAgain(context, actor, idOf(request));
  });

  function addStep(
    name: string,
    document: RouteDocument,
    take: (actor: Actor, id: string, body: unknown) => Promise<void>,
  ): void {
    app.post(`${base}/:id/${name}`, options(document), async (request) => {
      const actor = await context.authenticator.authenticate(request);
      const id = idOf(request);
      await take(actor, id, request.body);
      return readMeeting(context, actor, id);
    });
  }
  addStep('actions', actDocument, (actor, id, body) =>
    actOnMeeting(context, actor, id, parseInput(meetingActSchema, body, 'body')),
  );
  addStep('check-in', checkInDocument, (actor, id, body) =>
    checkIn(context, actor, { id, ...parseInput(checkInSchema, body, 'body') }),
  );
  addStep('signature', signDocument, (actor, id, body) =>
    signMinutes(context, actor, id, parseInput(minutesSignatureSchema, body, 'body')),
  );
  addStep('seal', sealDocument, (actor, id, body) =>
    sealMeeting(context, actor, { id, ...parseInput(versionedSchema, body, 'body') }),
  );
}
