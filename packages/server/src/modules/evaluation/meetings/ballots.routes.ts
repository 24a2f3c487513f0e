import { ballotPaperRequestSchema, ballotSchema, idParamsSchema } from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../../http/app-error.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { asProduct } from '../as-product.ts';
import { castBallot, fetchPaper, readBallotFile } from './ballots.service.ts';
import { castDocument, fileDocument, paperDocument } from './meetings.document.ts';

/** Papers to members who are signed in; ballots from nobody in particular; the file of a closed round to everybody. */
export function addBallotRoutes(app: FastifyInstance, context: OfficeContext): void {
  const { limits } = context;
  const base = '/api/ballots/:id';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.post(
    `${base}/token`,
    { onRequest: limits.requests, config: { document: paperDocument } },
    async (request, reply) => {
      const actor = await context.authenticator.authenticate(request);
      const { blinded } = parseInput(ballotPaperRequestSchema, request.body, 'body');
      return reply.send(await fetchPaper(context, actor, { roundId: idOf(request), blinded }));
    },
  );
  app.post(base, { onRequest: limits.ballots, config: { document: castDocument } }, async (request, reply) => {
    if (request.headers.cookie !== undefined) throw new AppError('ballot-with-cookie');
    await castBallot(context, idOf(request), parseInput(ballotSchema, request.body, 'body'));
    return reply.code(201).send({ accepted: true });
  });
  app.get(
    `${base}/file`,
    { onRequest: limits.requests, config: { document: fileDocument } },
    async (request, reply) => {
      const id = idOf(request);
      const text = await asProduct(context, 'ballot-file', (tx) => readBallotFile(tx, id));
      return reply.type('application/json').send(text);
    },
  );
}
