import { type ExamCase, examCaseFilterSchema, examCasesSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { jsonAnswer, signedIn, workbookAnswer } from '../../../../http/office-document.ts';
import { oneByOne } from '../../../../http/one-by-one.ts';
import { parseInput } from '../../../../http/parse-input.ts';
import type { OfficeContext } from '../../../../http/route-context.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';
import { sayInstantInChina } from '../../../../http/say-instant.ts';
import { sendWorkbook, type WorkbookColumn, writeWorkbook } from '../../../../http/send-workbook.ts';
import { levelWord } from '../bank/question-words.ts';
import { methodWords } from '../marks/method-words.ts';
import { readExamCases } from './exam-cases.service.ts';

/** Who of a group is to be examined by what, for the body. */
export function addExamCaseRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/examinations/cases';

  app.get(base, options(listDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readExamCases(context, actor, parseInput(examCaseFilterSchema, request.query, 'query'));
  });
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const { items } = await readExamCases(context, actor, parseInput(examCaseFilterSchema, request.query, 'query'));
    return sendWorkbook(reply, '考试安排', await writeWorkbook('考试安排', columns, oneByOne(items)));
  });
}

const tag = 'evaluation';
const errors: RouteDocument['errors'] = [...signedIn, 'request-invalid', 'cycle-not-found', 'group-not-found'];

const listDocument: RouteDocument = {
  operation: 'listExamCases',
  tag,
  summary: { zh: '一组申报各需何种考试考核、安排到哪一步', en: 'What the cases of a group are examined by' },
  query: examCaseFilterSchema,
  answers: jsonAnswer('本组考试安排', 'The cases of the group', examCasesSchema),
  errors,
};
const exportDocument: RouteDocument = {
  operation: 'exportExamCases',
  tag,
  summary: { zh: '导出一组的考试安排', en: 'Export what the cases of a group are examined by' },
  query: examCaseFilterSchema,
  answers: workbookAnswer,
  errors,
};

const states = { waiting: '待安排', planned: '已安排', marked: '有成绩待发布', released: '成绩已发布' } as const;

const columns: readonly WorkbookColumn<ExamCase>[] = [
  { head: '申报编号', width: 18, cell: ({ number }) => number },
  { head: '姓名', width: 14, cell: ({ name }) => name },
  { head: '单位', width: 30, cell: ({ employerName }) => employerName },
  { head: '职业', width: 14, cell: ({ occupation }) => occupation },
  { head: '等级', width: 10, cell: ({ occupation, level }) => levelWord({ subject: occupation ?? '', level }) },
  { head: '方式', width: 14, cell: ({ method }) => methodWords[method].zh },
  { head: '合格分数', width: 10, cell: ({ passMark }) => passMark },
  { head: '状态', width: 14, cell: ({ state }) => states[state] },
  { head: '场次或考核', width: 24, cell: ({ examination }) => examination?.title ?? null },
  {
    head: '时间',
    width: 18,
    cell: ({ examination }) => (examination === null ? null : sayInstantInChina(examination.startsAt)),
  },
];
