import type {
  ExamPanel,
  ExamPanelRow,
  ExamQuestion,
  ExamQuestionImport,
  ExamSitting,
  ExamSittingRow,
  MarkRow,
  SpreadDecision,
} from '@guantong/contracts';
import { sendForm } from '../../lib/send-form.ts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/examinations';

export async function fetchQuestions(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<ExamQuestion>> {
  return readList<ExamQuestion>(await callApi(`${base}/questions?${params}`, { signal }));
}

/** Adds the questions of a file: all of its rows, or none where one is wrong. */
export async function importQuestions(
  file: File,
  options: { readonly onProgress: (part: number) => void; readonly signal: AbortSignal },
): Promise<ExamQuestionImport> {
  const form = new FormData();
  form.append('file', file);
  const answer = await sendForm(`${base}/questions/import`, form, options);
  return readAnswer<ExamQuestionImport>(answer, ['rows', 'added', 'errors']);
}

export async function fetchSittings(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<ExamSittingRow>> {
  return readList<ExamSittingRow>(await callApi(`${base}/sittings?${params}`, { signal }));
}

export function readSitting(answer: unknown): ExamSitting {
  return readAnswer<ExamSitting>(answer, ['id', 'version', 'people', 'can']);
}

/** Sittings of theory examinations; while one is held, candidates come and go. */
export const sittingKind: ThingKind<ExamSitting> = {
  name: 'sitting',
  list: 'examinations/sittings',
  fetch: async (id, signal) => readSitting(await callApi(`${base}/sittings/${id}`, { signal })),
  refreshAfter: ({ state }) => (state === 'open' ? 10_000 : false),
};

export async function cancelSitting({ id, version }: ExamSitting, reason: string): Promise<ExamSitting> {
  return readSitting(await callApi(`${base}/sittings/${id}/cancel`, { method: 'POST', body: { version, reason } }));
}

export async function fetchPanels(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<ExamPanelRow>> {
  return readList<ExamPanelRow>(await callApi(`${base}/panels?${params}`, { signal }));
}

export function readPanel(answer: unknown): ExamPanel {
  return readAnswer<ExamPanel>(answer, ['id', 'stations', 'slots', 'version', 'can']);
}

/** Skill examinations and interviews. */
export const panelKind: ThingKind<ExamPanel> = {
  name: 'panel',
  list: 'examinations/panels',
  fetch: async (id, signal) => readPanel(await callApi(`${base}/panels/${id}`, { signal })),
};

export async function cancelPanel({ id, version }: ExamPanel, reason: string): Promise<ExamPanel> {
  return readPanel(await callApi(`${base}/panels/${id}/cancel`, { method: 'POST', body: { version, reason } }));
}

export type Slot = NonNullable<ExamPanel['slots']>[number];

export async function noteAbsence({ id }: ExamPanel, { applicationId, version }: Slot): Promise<ExamPanel> {
  const address = `${base}/panels/${id}/candidates/${applicationId}/absence`;
  return readPanel(await callApi(address, { method: 'POST', body: { version } }));
}

/** Decides what becomes of marks that lie too far apart. */
export async function decideSpread(
  { id }: ExamPanel,
  { applicationId, version }: Slot,
  decision: Omit<SpreadDecision, 'version'>,
): Promise<ExamPanel> {
  const address = `${base}/panels/${id}/candidates/${applicationId}/decision`;
  return readPanel(await callApi(address, { method: 'POST', body: { version, ...decision } }));
}

export async function fetchMarks(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<MarkRow>> {
  return readList<MarkRow>(await callApi(`${base}/marks?${params}`, { signal }));
}
