import { type ExamCase, examCaseFilterSchema, examCasesSchema } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { FastifyInstance } from 'fastify';
import { jsonAnswer, signedIn, workbookAnswer } from '../../../../http/office-document.ts';
import { oneByOne } from '../../../../http/one-by-one.ts';
import { parseInput } from '../../../../http/parse-input.ts';
import { languageOf } from '../../../../http/preferred-language.ts';
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
    return sendWorkbook(
      reply,
      await writeWorkbook(
        { zh: '考试安排', en: 'Examinations of the group' },
        columns,
        oneByOne(items),
        languageOf(request),
      ),
    );
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

const states = {
  waiting: { zh: '待安排', en: 'To plan' },
  planned: { zh: '已安排', en: 'Planned' },
  marked: { zh: '有成绩待发布', en: 'Marked, not released' },
  released: { zh: '成绩已发布', en: 'Released' },
} as const;

/** A result of a competition is not planned but recorded. */
function stateWords({ state, method }: ExamCase): Text {
  return state === 'waiting' && method === 'competition' ? { zh: '待登记', en: 'To record' } : states[state];
}

const columns: readonly WorkbookColumn<ExamCase>[] = [
  { head: { zh: '申报编号', en: 'Number' }, width: 18, cell: ({ number }) => number },
  { head: { zh: '姓名', en: 'Name' }, width: 14, cell: ({ name }) => name },
  { head: { zh: '单位', en: 'Employer' }, width: 30, cell: ({ employerName }) => employerName },
  { head: { zh: '职业', en: 'Occupation' }, width: 14, cell: ({ occupation }) => occupation },
  {
    head: { zh: '等级', en: 'Level' },
    width: 10,
    cell: ({ occupation, level }) => levelWord({ subject: occupation ?? '', level }),
  },
  { head: { zh: '方式', en: 'Method' }, width: 14, cell: ({ method }) => methodWords[method] },
  { head: { zh: '合格分数', en: 'Pass mark' }, width: 10, cell: ({ passMark }) => passMark },
  { head: { zh: '状态', en: 'State' }, width: 14, cell: stateWords },
  {
    head: { zh: '场次或考核', en: 'Sitting or examination' },
    width: 24,
    cell: ({ examination }) => examination?.title ?? null,
  },
  {
    head: { zh: '时间', en: 'Time' },
    width: 18,
    cell: ({ examination }) => (examination === null ? null : sayInstantInChina(examination.startsAt)),
  },
];
