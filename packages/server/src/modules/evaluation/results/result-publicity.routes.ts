import { idParamsSchema, publicityListSchema, publicityQuerySchema, publicityRowSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../../http/app-error.ts';
import { jsonAnswer } from '../../../http/office-document.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { todayInChina } from '../../../http/today.ts';
import { presentPublicity } from '../../publicity/publicity.service.ts';
import { asProduct } from '../as-product.ts';
import { countResultPublicity, listResultPublicity } from './result-publicity.repository.ts';

/** Who passed, for everybody, while the publicity of the result runs; names masked as in the employers’ publicity. */
export function addResultPublicityRoutes(app: FastifyInstance, context: OfficeContext): void {
  const { library, limits, now } = context;
  app.get(
    '/api/public/result-publicity',
    { onRequest: limits.requests, config: { document: listDocument } },
    (request) => {
      const { page, size, ...asked } = parseInput(publicityQuerySchema, request.query, 'query');
      const filter = { ...asked, today: todayInChina(now()) };
      return asProduct(context, 'public-results', async (tx) => {
        const records = await listResultPublicity(tx, filter, { offset: (page - 1) * size, limit: size });
        const items = records.map((record) => presentPublicity(library, record));
        return { items, total: await countResultPublicity(tx, filter), page, size };
      });
    },
  );
  app.get(
    '/api/public/result-publicity/:id',
    { onRequest: limits.requests, config: { document: readDocument } },
    (request) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return asProduct(context, 'public-results', async (tx) => {
        const [record] = await listResultPublicity(tx, { id, today: todayInChina(now()) }, { offset: 0, limit: 1 });
        if (record === undefined) throw new AppError('publicity-not-found');
        return presentPublicity(library, record);
      });
    },
  );
}

const listDocument: RouteDocument = {
  operation: 'listResultPublicity',
  tag: 'publicity',
  summary: { zh: '正在公示的评价结果（脱敏）', en: 'Results in publicity now, masked' },
  query: publicityQuerySchema,
  answers: jsonAnswer('一页', 'A page', publicityListSchema),
  errors: ['request-invalid'],
};

const readDocument: RouteDocument = {
  operation: 'getResultPublicity',
  tag: 'publicity',
  summary: { zh: '一项正在公示的评价结果', en: 'One of them' },
  params: idParamsSchema,
  answers: jsonAnswer('公示项', 'The line', publicityRowSchema),
  errors: ['request-invalid', 'publicity-not-found'],
};
