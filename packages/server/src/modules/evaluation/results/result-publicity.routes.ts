import { publicityListSchema, publicityQuerySchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
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
}

const listDocument: RouteDocument = {
  operation: 'listResultPublicity',
  tag: 'publicity',
  summary: { zh: '正在公示的评价结果（脱敏）', en: 'Results in publicity now, masked' },
  query: publicityQuerySchema,
  answers: jsonAnswer('一页', 'A page', publicityListSchema),
  errors: ['request-invalid'],
};
