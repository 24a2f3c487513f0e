import { workbenchSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { jsonAnswer, signedIn } from '../../http/office-document.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import type { RouteDocument } from '../../http/route-document.ts';
import { readWorkbench } from './workbench.service.ts';

const readDocument: RouteDocument = {
  operation: 'getWorkbench',
  tag: 'applications',
  summary: {
    zh: '工作台：待办、已办、我发起的，各列表待办数与近期期限',
    en: 'The workbench: boxes of the caller, what waits in the other lists, and what is due next',
  },
  answers: jsonAnswer('工作台', 'The workbench', workbenchSchema),
  errors: signedIn,
};

/** What waits for the caller. */
export function addWorkbenchRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = { onRequest: context.limits.requests, config: { document: readDocument } };
  app.get('/api/workbench', options, async (request) =>
    readWorkbench(context, await context.authenticator.authenticate(request)),
  );
}
