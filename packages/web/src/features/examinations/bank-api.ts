import type {
  ExamPaper,
  ExamPaperRow,
  ExamQuestion,
  ExamQuestionChange,
  NewExamPaper,
  NewExamQuestion,
  QuestionSort,
  QuestionSorts,
} from '@guantong/contracts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/examinations';

function readQuestion(answer: unknown): ExamQuestion {
  return readAnswer<ExamQuestion>(answer, ['id', 'stem', 'correct', 'can']);
}

/** Questions of the bank, each with a page of its own. */
export const questionKind: ThingKind<ExamQuestion> = {
  name: 'exam-question',
  list: 'examinations/questions',
  fetch: async (id, signal) => readQuestion(await callApi(`${base}/questions/${id}`, { signal })),
};

export async function addQuestion(question: NewExamQuestion): Promise<ExamQuestion> {
  return readQuestion(await callApi(`${base}/questions`, { method: 'POST', body: question }));
}

export async function changeQuestion(id: string, change: ExamQuestionChange): Promise<ExamQuestion> {
  return readQuestion(await callApi(`${base}/questions/${id}`, { method: 'PUT', body: change }));
}

export async function retireQuestion({ id, version }: ExamQuestion): Promise<ExamQuestion> {
  return readQuestion(await callApi(`${base}/questions/${id}/retire`, { method: 'POST', body: { version } }));
}

export async function reinstateQuestion({ id, version }: ExamQuestion): Promise<ExamQuestion> {
  return readQuestion(await callApi(`${base}/questions/${id}/reinstate`, { method: 'POST', body: { version } }));
}

/** How many questions in use the bank has of each sort. */
export async function fetchSorts(signal: AbortSignal): Promise<readonly QuestionSort[]> {
  return readAnswer<QuestionSorts>(await callApi(`${base}/questions/sorts`, { signal }), ['items']).items;
}

export async function fetchPapers(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<ExamPaperRow>> {
  return readList<ExamPaperRow>(await callApi(`${base}/papers?${params}`, { signal }));
}

function readPaper(answer: unknown): ExamPaper {
  return readAnswer<ExamPaper>(answer, ['id', 'blueprint', 'content', 'correct']);
}

/** Papers, each with a page of its own. */
export const paperKind: ThingKind<ExamPaper> = {
  name: 'exam-paper',
  list: 'examinations/papers',
  fetch: async (id, signal) => readPaper(await callApi(`${base}/papers/${id}`, { signal })),
};

export async function assemblePaper(paper: NewExamPaper): Promise<ExamPaper> {
  return readPaper(await callApi(`${base}/papers`, { method: 'POST', body: paper }));
}
