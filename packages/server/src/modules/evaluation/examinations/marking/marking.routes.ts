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
import { languageOf } from '../../../../http/preferred-language.ts';
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
    return sendWorkbook(
      reply,
      await writeWorkbook({ zh: '考核评分', en: 'Marking' }, markingColumns, oneByOne(items), languageOf(request)),
    );
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

const states = {
  open: { zh: '待评', en: 'To mark' },
  signed: { zh: '已签', en: 'Signed' },
  closed: { zh: '不再需要', en: 'Not needed' },
} as const;

/** What an exported list of own sheets shows. */
const markingColumns: readonly WorkbookColumn<MarkingRow>[] = [
  { head: { zh: '评价计划', en: 'Cycle' }, width: 40, cell: ({ cycleName }) => cycleName },
  { head: { zh: '考核', en: 'Examination' }, width: 24, cell: ({ title }) => title },
  { head: { zh: '准考证号', en: 'Admission number' }, width: 20, cell: ({ admissionNumber }) => admissionNumber },
  { head: { zh: '考生', en: 'Candidate' }, width: 14, cell: ({ candidateName }) => candidateName },
  { head: { zh: '时间', en: 'Time' }, width: 18, cell: ({ startsAt }) => sayInstantInChina(startsAt) },
  { head: { zh: '地点', en: 'Place' }, width: 30, cell: ({ place }) => place },
  { head: { zh: '轮次', en: 'Round' }, width: 8, cell: ({ round }) => round },
  { head: { zh: '总分', en: 'Own total' }, width: 8, cell: ({ total }) => total },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: ({ state }) => states[state] },
];
