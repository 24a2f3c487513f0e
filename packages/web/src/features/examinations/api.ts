import type {
  AnswerEntry,
  AnswersTaken,
  ExamAttempt,
  MarkingChange,
  MarkingRow,
  MarkingSheet,
  OwnExaminations,
} from '@guantong/contracts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/examinations';

export async function fetchOwnExaminations(signal: AbortSignal): Promise<OwnExaminations> {
  return readAnswer<OwnExaminations>(await callApi(`${base}/mine`, { signal }), ['admissions', 'marks']);
}

function readAttempt(answer: unknown): ExamAttempt {
  return readAnswer<ExamAttempt>(answer, ['sittingId', 'state', 'journal', 'now', 'can']);
}

export async function fetchAttempt(sittingId: string, signal?: AbortSignal): Promise<ExamAttempt> {
  return readAttempt(await callApi(`${base}/sittings/${sittingId}/attempt`, signal === undefined ? {} : { signal }));
}

export async function startAttempt(sittingId: string): Promise<ExamAttempt> {
  return readAttempt(await callApi(`${base}/sittings/${sittingId}/start`, { method: 'POST' }));
}

export async function sendAnswers(sittingId: string, entries: readonly AnswerEntry[]): Promise<AnswersTaken> {
  const answer = await callApi(`${base}/sittings/${sittingId}/answers`, { method: 'POST', body: { entries } });
  return readAnswer<AnswersTaken>(answer, ['taken', 'known', 'refused', 'now']);
}

export async function handInAttempt(sittingId: string): Promise<ExamAttempt> {
  return readAttempt(await callApi(`${base}/sittings/${sittingId}/hand-in`, { method: 'POST' }));
}

export async function fetchMarking(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<MarkingRow>> {
  return readList<MarkingRow>(await callApi(`${base}/marking?${params}`, { signal }));
}

function readSheet(answer: unknown): MarkingSheet {
  return readAnswer<MarkingSheet>(answer, ['id', 'stations', 'scores', 'version', 'can']);
}

/** Own marking sheets. */
export const markingKind: ThingKind<MarkingSheet> = {
  name: 'marking',
  list: 'examinations/marking',
  fetch: async (id, signal) => readSheet(await callApi(`${base}/marking/${id}`, { signal })),
};

export async function fillMarking(id: string, change: MarkingChange): Promise<MarkingSheet> {
  return readSheet(await callApi(`${base}/marking/${id}`, { method: 'PATCH', body: change }));
}

export async function signMarking({ id, version }: MarkingSheet): Promise<MarkingSheet> {
  return readSheet(await callApi(`${base}/marking/${id}/sign`, { method: 'POST', body: { version } }));
}
