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
import { languageOf } from '../../../../http/preferred-language.ts';
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
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(paperFilterSchema, request.query, 'query');
      return writeWorkbook({ zh: '试卷', en: 'Papers' }, paperColumns, exportPapers(act, filter), languageOf(request));
    });
    return sendWorkbook(reply, workbook);
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
  { head: { zh: '评价计划', en: 'Cycle' }, width: 40, cell: ({ cycleName }) => cycleName },
  { head: { zh: '职业或科目', en: 'Subject' }, width: 14, cell: ({ subject }) => subject },
  { head: { zh: '等级', en: 'Level' }, width: 10, cell: levelWord },
  { head: { zh: '试卷', en: 'Paper' }, width: 30, cell: ({ name }) => name },
  { head: { zh: '题数', en: 'Questions' }, width: 8, cell: ({ questions }) => questions },
  { head: { zh: '摘要', en: 'SHA-256 of the paper' }, width: 66, cell: ({ hash }) => hash },
];
