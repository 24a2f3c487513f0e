import { certificateBatchJobSchema, certificateBatchSchema, dueCyclesSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { jsonAnswer, jsonBody, signedIn } from '../../../http/office-document.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { beginBatch, readBatch, readDueCycles, stopBatch } from './certificate-batch.service.ts';

const jobParamsSchema = z.strictObject({ jobId: z.uuid().describe('The batch (批次).') });

const beginDocument: RouteDocument = {
  operation: 'beginCertificateBatch',
  tag: 'certificates',
  summary: { zh: '批量发证', en: 'Issue the certificates of a cycle' },
  description: {
    zh: '为评价计划中所有已确认的申报发证。中断后自动继续，不重复、不遗漏。',
    en: 'For every confirmed case of a cycle, as a job. It goes on after an interruption; none is issued twice, none left out.',
  },
  body: jsonBody(certificateBatchSchema),
  answers: jsonAnswer('已开始', 'Begun', certificateBatchJobSchema, 202),
  errors: [...signedIn, 'request-invalid', 'cycle-not-found'],
};

const readDocument: RouteDocument = {
  operation: 'readCertificateBatch',
  tag: 'certificates',
  summary: { zh: '批量发证进度', en: 'How far a batch of certificates is' },
  params: jobParamsSchema,
  answers: jsonAnswer('进度', 'How far it is', certificateBatchJobSchema),
  errors: [...signedIn, 'certificate-batch-not-found'],
};

const stopDocument: RouteDocument = {
  operation: 'stopCertificateBatch',
  tag: 'certificates',
  summary: { zh: '停止批量发证', en: 'Stop a batch of certificates' },
  description: {
    zh: '已发的证书保留；余下的由下一次批量发证接着办。',
    en: 'What was issued stays; the next batch takes up the rest.',
  },
  params: jobParamsSchema,
  answers: jsonAnswer('停止后的进度', 'How far it was', certificateBatchJobSchema),
  errors: [...signedIn, 'request-invalid', 'certificate-batch-not-found'],
};

const dueDocument: RouteDocument = {
  operation: 'listDueCycles',
  tag: 'certificates',
  summary: { zh: '待批量发证的评价计划', en: 'Cycles with certificates to issue' },
  description: {
    zh: '本机构有已确认、未发证申报的评价计划，以及各有多少份。',
    en: 'The cycles of one’s body with confirmed cases that have no certificate, and how many.',
  },
  answers: jsonAnswer('评价计划', 'The cycles', dueCyclesSchema),
  errors: signedIn,
};

/** Certificates of a whole cycle in one go. */
export function addCertificateBatchRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/certificate-batches';

  app.post(base, options(beginDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const { cycleId } = parseInput(certificateBatchSchema, request.body, 'body');
    const job = await beginBatch(context, actor, cycleId);
    return reply.code(202).header('location', `${base}/${job.jobId}`).send(job);
  });
  app.get(`${base}/due`, options(dueDocument), (request) => runAct(context, request, readDueCycles));
  app.get(`${base}/:jobId`, options(readDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readBatch(context, actor, parseInput(jobParamsSchema, request.params, 'path').jobId);
  });
  app.post(`${base}/:jobId/stop`, options(stopDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return stopBatch(context, actor, parseInput(jobParamsSchema, request.params, 'path').jobId);
  });
}
