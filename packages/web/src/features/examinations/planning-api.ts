import type {
  CompetitionMark,
  ExamCases,
  ExaminersToAsk,
  ExamPanel,
  ExamPanelMove,
  ExamSitting,
  ExamSittingMove,
  ExamSlotExaminers,
  MarkRelease,
  MarkReleasePreview,
  MarksReleased,
  NewExamPanel,
  NewExamSitting,
} from '@guantong/contracts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';
import type { GroupPlace } from '../groups/api.ts';
import { readPanel, readSitting } from './body-api.ts';

const base = '/api/examinations';

/** What the cases of a group are to be examined by. */
export async function fetchExamCases({ cycleId, group }: GroupPlace, signal: AbortSignal): Promise<ExamCases> {
  const params = new URLSearchParams({ cycle: cycleId, group });
  return readAnswer<ExamCases>(await callApi(`${base}/cases?${params}`, { signal }), ['items', 'can']);
}

/** The address of the same as a workbook. */
export function examCasesFile({ cycleId, group }: GroupPlace): string {
  return `${base}/cases/export.xlsx?${new URLSearchParams({ cycle: cycleId, group })}`;
}

export async function planSitting(sitting: NewExamSitting): Promise<ExamSitting> {
  return readSitting(await callApi(`${base}/sittings`, { method: 'POST', body: sitting }));
}

export async function moveSitting(id: string, move: ExamSittingMove): Promise<ExamSitting> {
  return readSitting(await callApi(`${base}/sittings/${id}/time`, { method: 'PUT', body: move }));
}

/** Who may be asked to examine for a cycle at a level. */
export async function fetchExaminers(
  wanted: { readonly cycle: string; readonly level: string },
  signal: AbortSignal,
): Promise<ExaminersToAsk['items']> {
  const answer = await callApi(`${base}/examiners?${new URLSearchParams(wanted)}`, { signal });
  return readAnswer<ExaminersToAsk>(answer, ['items']).items;
}

export async function planPanel(panel: NewExamPanel): Promise<ExamPanel> {
  return readPanel(await callApi(`${base}/panels`, { method: 'POST', body: panel }));
}

export async function movePanel(id: string, move: ExamPanelMove): Promise<ExamPanel> {
  return readPanel(await callApi(`${base}/panels/${id}/time`, { method: 'PUT', body: move }));
}

export async function replaceExaminers(
  { panelId, applicationId }: { readonly panelId: string; readonly applicationId: string },
  change: ExamSlotExaminers,
): Promise<ExamPanel> {
  const address = `${base}/panels/${panelId}/candidates/${applicationId}/examiners`;
  return readPanel(await callApi(address, { method: 'PUT', body: change }));
}

/** Keeps a competition result as the mark of a case; what it answers names the case. */
export async function recordCompetition(mark: CompetitionMark): Promise<{ readonly id: string }> {
  await callApi(`${base}/marks/competition`, { method: 'POST', body: mark });
  return { id: mark.applicationId };
}

/** What a release of marks would do. */
export async function fetchReleasePreview(place: MarkRelease, signal: AbortSignal): Promise<MarkReleasePreview> {
  const answer = await callApi(`${base}/marks/release?${new URLSearchParams(place)}`, { signal });
  return readAnswer<MarkReleasePreview>(answer, ['due', 'missing', 'can']);
}

/** Releases the marks of a method in a group. */
export async function releaseMarks(place: MarkRelease): Promise<MarksReleased> {
  const answer = await callApi(`${base}/marks/release`, { method: 'POST', body: place });
  return readAnswer<MarksReleased>(answer, ['released', 'recorded', 'pending']);
}
