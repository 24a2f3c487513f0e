import { randomBytes } from 'node:crypto';
import {
  type ExamPaperRow,
  idParamsSchema,
  newPaperSchema,
  paperFilterSchema,
  paperListQuerySchema,
} from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { parseInput } from '../../../../http/parse-input.ts';
import type { OfficeContext } from '../../../../http/route-context.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';
import { runAct } from '../../../../http/run-act.ts';
import { sendWorkbook, type WorkbookColumn, writeWorkbook } from '../../../../http/send-workbook.ts';
import { levelWord } from '../bank/question-words.ts';
import { assembleDocument, exportDocument, listDocument, readDocument } from './papers.document.ts';
import { assembleExamPaper, exportPapers, readPaper, readPapers } from './papers.service.ts';

/** Papers assembled from the bank of a body. */
export function addPaperRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/examinations/papers';

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readPapers(act, parseInput(paperListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const bytes = await runAct(context, request, (act) => {
      const filter = parseInput(paperFilterSchema, request.query, 'query');
      return writeWorkbook('试卷', paperColumns, exportPapers(act, filter));
    });
    return sendWorkbook(reply, '试卷', bytes);
  });
  app.post(base, options(assembleDocument), async (request, reply) => {
    const paper = await runAct(context, request, (act) =>
      assembleExamPaper(act, parseInput(newPaperSchema, request.body, 'body'), () => randomBytes(32).toString('hex')),
    );
    return reply.code(201).header('location', `${base}/${paper.id}`).send(paper);
  });
  app.get(`${base}/:id`, options(readDocument), (request) =>
    runAct(context, request, (act) => readPaper(act, parseInput(idParamsSchema, request.params, 'path').id)),
  );
}

/** What an exported list of papers shows: nothing of what they ask. */
const paperColumns: readonly WorkbookColumn<ExamPaperRow>[] = [
  { head: '评价计划', width: 40, cell: ({ cycleName }) => cycleName },
  { head: '职业或科目', width: 14, cell: ({ subject }) => subject },
  { head: '等级', width: 10, cell: levelWord },
  { head: '试卷', width: 30, cell: ({ name }) => name },
  { head: '题数', width: 8, cell: ({ questions }) => questions },
  { head: '摘要', width: 66, cell: ({ hash }) => hash },
];
