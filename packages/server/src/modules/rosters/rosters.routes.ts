import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { AppError } from '../../http/app-error.ts';
import { parseInput } from '../../http/parse-input.ts';
import type { RouteContext } from '../../http/route-context.ts';
import { todayInChina } from '../../http/today.ts';
import { presentRoster } from './present-roster.ts';
import { followRoster } from './roster-events.ts';
import { type RosterJob, rosterFiles } from './roster-job.ts';
import { readProblems } from './roster-job-problems.ts';
import type { RosterQueue } from './roster-job-queue.ts';
import { readRows } from './roster-job-rows.ts';
import { receiveRoster } from './roster-upload.ts';
import {
  correctedDocument,
  eventsDocument,
  problemsDocument,
  removeDocument,
  resultDocument,
  rosterDocument,
  rowsDocument,
  templateDocument,
  uploadDocument,
} from './rosters.document.ts';
import { rosterParamsSchema, rosterProblemsQuerySchema, rosterRowsQuerySchema } from './rosters.schema.ts';
import { writeTemplate } from './template/write-template.ts';

/** What a form may be longer than its file: boundaries, heads and the other fields. */
const FORM_FIELDS = 64 * 1024;
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whole companies at a time. Whoever knows the id, which cannot be guessed, may read and remove. */
export async function addRosterRoutes(
  app: FastifyInstance,
  { config, limits, now }: RouteContext,
  queue: RosterQueue,
): Promise<void> {
  const { rosterBytes } = config.limits;
  const longestForm = rosterBytes + FORM_FIELDS;
  // Uploads are forms and nothing else.
  app.removeAllContentTypeParsers();
  await app.register(multipart, {
    limits: {
      fileSize: rosterBytes,
      files: 2,
      fields: 10,
      fieldSize: 1_000,
      fieldNameSize: 100,
      parts: 12,
      headerPairs: 50,
    },
  });

  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.post(
    '/api/rosters',
    {
      bodyLimit: longestForm,
      onRequest: [...limits.rosters, refuseLargeForms(longestForm)],
      config: { document: uploadDocument },
    },
    async (request, reply) => {
      if (!request.isMultipart()) throw new AppError('media-type-unsupported');
      const job = await queue.submit((folder) => receiveRoster(request, { folder, now: now() }));
      return reply
        .code(202)
        .header('location', `/api/rosters/${job.id}`)
        .send(presentRoster(job, queue.ahead(job.id)));
    },
  );

  app.get(
    '/api/rosters/template.xlsx',
    { onRequest: limits.requests, config: { document: templateDocument } },
    async (_request, reply) => {
      const file = new PassThrough();
      const year = Number(todayInChina(now()).slice(0, 4));
      writeTemplate(file, year).then(
        () => file.end(),
        (error: Error) => file.destroy(error),
      );
      return asWorkbook(reply, '花名册模板.xlsx').send(file);
    },
  );

  app.get('/api/rosters/:id', { onRequest: limits.requests, config: { document: rosterDocument } }, async (request) => {
    const job = getRoster(queue, request);
    return presentRoster(job, queue.ahead(job.id));
  });

  app.get(
    '/api/rosters/:id/events',
    { exposeHeadRoute: false, onRequest: limits.requests, config: { document: eventsDocument } },
    async (request, reply) => {
      const job = getRoster(queue, request);
      // Proxies must pass each event on at once.
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('x-accel-buffering', 'no')
        .send(followRoster(queue, job));
    },
  );

  app.get(
    '/api/rosters/:id/rows',
    { onRequest: limits.requests, config: { document: rowsDocument } },
    async (request) => {
      const { page = '1', pageSize = '50', ...filter } = parseInput(rosterRowsQuerySchema, request.query, 'query');
      const job = finished(getRoster(queue, request));
      const paging = { page: Number(page), pageSize: Number(pageSize) };
      return { ...paging, ...(await readRows(job.folder, { ...filter, ...paging })) };
    },
  );

  app.get(
    '/api/rosters/:id/problems',
    { onRequest: limits.requests, config: { document: problemsDocument } },
    async (request) => {
      const { page = '1', pageSize = '50' } = parseInput(rosterProblemsQuerySchema, request.query, 'query');
      const job = getRoster(queue, request);
      if (job.result === undefined) throw new AppError('roster-not-finished');
      const paging = { page: Number(page), pageSize: Number(pageSize) };
      return { ...paging, ...(await readProblems(job.folder, paging)) };
    },
  );

  app.get(
    '/api/rosters/:id/result.xlsx',
    { onRequest: limits.requests, config: { document: resultDocument } },
    async (request, reply) => {
      const job = finished(getRoster(queue, request));
      return sendFile(reply, join(job.folder, rosterFiles.result), `评估结果-${job.settings.asOf}.xlsx`);
    },
  );

  app.get(
    '/api/rosters/:id/corrected.xlsx',
    { onRequest: limits.requests, config: { document: correctedDocument } },
    async (request, reply) => {
      const job = finished(getRoster(queue, request));
      if (job.result?.kind !== 'done' || job.result.summary.faulty === 0) throw new AppError('roster-without-errors');
      return sendFile(reply, join(job.folder, rosterFiles.corrected), `待改正-${job.settings.asOf}.xlsx`);
    },
  );

  app.delete(
    '/api/rosters/:id',
    { onRequest: limits.requests, config: { document: removeDocument } },
    async (request, reply) => {
      const job = getRoster(queue, request);
      await queue.remove(job.id);
      return reply.code(204).send();
    },
  );
}

/** Forms are read as they come, so their announced length is not looked at by anybody else. */
function refuseLargeForms(longest: number): onRequestHookHandler {
  return (request, _reply, done) => {
    const isLarge = Number(request.headers['content-length'] ?? 0) > longest;
    done(isLarge ? new AppError('body-too-large') : undefined);
  };
}

function getRoster(queue: RosterQueue, request: FastifyRequest): RosterJob {
  const params = rosterParamsSchema.safeParse(request.params);
  const job = params.success ? queue.find(params.data.id) : undefined;
  if (job === undefined) throw new AppError('roster-not-found');
  return job;
}

function finished(job: RosterJob): RosterJob {
  if (job.state === 'failed') throw new AppError('roster-failed');
  if (job.state !== 'done') throw new AppError('roster-not-finished');
  return job;
}

function asWorkbook(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type(workbookType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
}

async function sendFile(reply: FastifyReply, path: string, name: string): Promise<FastifyReply> {
  const { size } = await stat(path);
  return asWorkbook(reply, name).header('content-length', size).send(createReadStream(path));
}
