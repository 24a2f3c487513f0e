import {
  idParamsSchema,
  type MarkingRow,
  markingChangeSchema,
  markingFilterSchema,
  markingListQuerySchema,
  versionedSchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { oneByOne } from '../../../../http/one-by-one.ts';
import { parseInput } from '../../../../http/parse-input.ts';
import type { OfficeContext } from '../../../../http/route-context.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';
import { sayInstantInChina } from '../../../../http/say-instant.ts';
import { sendWorkbook, type WorkbookColumn, writeWorkbook } from '../../../../http/send-workbook.ts';
import { exportDocument, fillDocument, listDocument, readDocument, signDocument } from './marking.document.ts';
import { fillMarking, readMarking, readMarkingList, signMarking } from './marking.service.ts';

/** Sheets on which examiners mark, each the own. */
export function addMarkingRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/examinations/marking';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.get(base, options(listDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readMarkingList(context, actor, parseInput(markingListQuerySchema, request.query, 'query'));
  });
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const filter = parseInput(markingFilterSchema, request.query, 'query');
    const { items } = await readMarkingList(context, actor, { ...filter, page: 1, size: 10_000 });
    return sendWorkbook(reply, '考核评分', await writeWorkbook('考核评分', markingColumns, oneByOne(items)));
  });
  app.get(`${base}/:id`, options(readDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readMarking(context, actor, idOf(request));
  });
  app.patch(`${base}/:id`, options(fillDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    await fillMarking(context, actor, idOf(request), parseInput(markingChangeSchema, request.body, 'body'));
    return readMarking(context, actor, idOf(request));
  });
  app.post(`${base}/:id/sign`, options(signDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    const id = idOf(request);
    await signMarking(context, actor, { id, ...parseInput(versionedSchema, request.body, 'body') });
    return readMarking(context, actor, id);
  });
}

const states = { open: '待评', signed: '已签', closed: '不再需要' } as const;

/** What an exported list of own sheets shows. */
const markingColumns: readonly WorkbookColumn<MarkingRow>[] = [
  { head: '评价计划', width: 40, cell: ({ cycleName }) => cycleName },
  { head: '考核', width: 24, cell: ({ title }) => title },
  { head: '准考证号', width: 20, cell: ({ admissionNumber }) => admissionNumber },
  { head: '考生', width: 14, cell: ({ candidateName }) => candidateName },
  { head: '时间', width: 18, cell: ({ startsAt }) => sayInstantInChina(startsAt) },
  { head: '地点', width: 30, cell: ({ place }) => place },
  { head: '轮次', width: 8, cell: ({ round }) => round },
  { head: '总分', width: 8, cell: ({ total }) => total },
  { head: '状态', width: 10, cell: ({ state }) => states[state] },
];
