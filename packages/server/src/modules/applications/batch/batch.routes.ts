import { applicationBatchSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { parseInput } from '../../../http/parse-input.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { batchParamsSchema, beginDocument, cancelDocument, readDocument } from './batch.document.ts';
import { cancelBatch, readBatch, takeBatch } from './batch.service.ts';

/** One action on many applications. */
export function addApplicationBatchRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/applications/batch';

  app.post(base, options(beginDocument), async (request, reply) => {
    const answer = await runAct(context, request, (act) =>
      takeBatch(act, parseInput(applicationBatchSchema, request.body, 'body')),
    );
    if (answer.kind === 'preview') return answer.preview;
    return reply.code(202).header('location', `${base}/${answer.job.jobId}`).send(answer.job);
  });
  app.get(`${base}/:jobId`, options(readDocument), (request) =>
    runAct(context, request, (act) => readBatch(act, parseInput(batchParamsSchema, request.params, 'path').jobId)),
  );
  app.post(`${base}/:jobId/cancel`, options(cancelDocument), (request) =>
    runAct(context, request, (act) => cancelBatch(act, parseInput(batchParamsSchema, request.params, 'path').jobId)),
  );
}
