import {
  competitionMarkSchema,
  type MarkRow,
  markFilterSchema,
  markListQuerySchema,
  markReleaseSchema,
} from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { parseInput } from '../../../../http/parse-input.ts';
import type { OfficeContext } from '../../../../http/route-context.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';
import { runAct } from '../../../../http/run-act.ts';
import { sendWorkbook, type WorkbookColumn, writeWorkbook } from '../../../../http/send-workbook.ts';
import {
  competitionDocument,
  exportDocument,
  listDocument,
  ownDocument,
  previewDocument,
  releaseDocument,
} from './marks.document.ts';
import { exportMarks, readMarks, recordCompetition } from './marks.service.ts';
import { methodWords } from './method-words.ts';
import { readOwnExaminations } from './own-examinations.ts';
import { previewRelease, releaseGroupMarks } from './release-marks.ts';

/** Marks of the methods, and what a candidate reads of the own examinations. */
export function addMarkRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/examinations/marks';

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readMarks(act, parseInput(markListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const bytes = await runAct(context, request, (act) => {
      const filter = parseInput(markFilterSchema, request.query, 'query');
      return writeWorkbook('成绩', markColumns, exportMarks(act, filter));
    });
    return sendWorkbook(reply, '成绩', bytes);
  });
  app.post(`${base}/competition`, options(competitionDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const recorded = await recordCompetition(context, actor, parseInput(competitionMarkSchema, request.body, 'body'));
    return reply.code(201).send(recorded);
  });
  app.get(`${base}/release`, options(previewDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return previewRelease(context, actor, parseInput(markReleaseSchema, request.query, 'query'));
  });
  app.post(`${base}/release`, options(releaseDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return releaseGroupMarks(context, actor, parseInput(markReleaseSchema, request.body, 'body'));
  });
  app.get('/api/examinations/mine', options(ownDocument), (request) => runAct(context, request, readOwnExaminations));
}

/** What an exported list of marks shows. */
const markColumns: readonly WorkbookColumn<MarkRow>[] = [
  { head: '评价计划', width: 40, cell: ({ cycleName }) => cycleName },
  { head: '分组', width: 20, cell: ({ group }) => group },
  { head: '申报编号', width: 18, cell: ({ number }) => number },
  { head: '申报人', width: 14, cell: ({ name }) => name },
  { head: '第几次评价', width: 12, cell: ({ evaluation }) => evaluation },
  { head: '方式', width: 14, cell: ({ method }) => methodWords[method] },
  { head: '权重', width: 8, cell: ({ weight }) => weight },
  { head: '合格分数', width: 10, cell: ({ passMark }) => passMark },
  {
    head: '成绩',
    width: 8,
    cell: ({ result }) => (result === null ? null : result.kind === 'mark' ? result.mark : '缺考'),
  },
  { head: '是否合格', width: 10, cell: ({ passed }) => (passed === null ? null : passed ? '合格' : '不合格') },
  { head: '状态', width: 10, cell: ({ state }) => (state === 'released' ? '已发布' : '未发布') },
];
