import type { Meeting, MeetingAct, MeetingRow, NewMeeting, ResultsRecorded } from '@guantong/contracts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/meetings';

function readMeeting(answer: unknown): Meeting {
  return readAnswer<Meeting>(answer, ['id', 'version', 'attendance', 'rounds', 'steps', 'can']);
}

export async function fetchMeetings(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<MeetingRow>> {
  return readList<MeetingRow>(await callApi(`${base}?${params}`, { signal }));
}

/** Meetings; until one is over it is asked for anew every few seconds: many take part in it. */
export const meetingKind: ThingKind<Meeting> = {
  name: 'meeting',
  list: 'meetings',
  fetch: async (id, signal) => readMeeting(await callApi(`${base}/${id}`, { signal })),
  refreshAfter: ({ state }) => (state === 'sealed' || state === 'called-off' ? false : 3_000),
};

export async function planMeeting(meeting: NewMeeting): Promise<Meeting> {
  return readMeeting(await callApi(base, { method: 'POST', body: meeting }));
}

/** Does one thing to a meeting as it was seen; a stale version is refused. */
export async function actOnMeeting(
  { id, version }: Meeting,
  { kind, payload }: Pick<MeetingAct, 'kind'> & { readonly payload: object },
): Promise<Meeting> {
  return readMeeting(await callApi(`${base}/${id}/actions`, { method: 'POST', body: { version, kind, payload } }));
}

export async function checkIn({ id }: Meeting, present: boolean): Promise<Meeting> {
  return readMeeting(await callApi(`${base}/${id}/check-in`, { method: 'POST', body: { present } }));
}

export async function signMinutes({ id, version, minutes }: Meeting, password: string): Promise<Meeting> {
  const body = { version, hash: minutes?.hash, password };
  return readMeeting(await callApi(`${base}/${id}/signature`, { method: 'POST', body }));
}

export async function sealMeeting({ id, version }: Meeting): Promise<Meeting> {
  return readMeeting(await callApi(`${base}/${id}/seal`, { method: 'POST', body: { version } }));
}

/** Records what could not be recorded at the seal. */
export async function recordResults({ id }: Meeting): Promise<ResultsRecorded> {
  const answer = await callApi(`${base}/${id}/results`, { method: 'POST' });
  return readAnswer<ResultsRecorded>(answer, ['recorded', 'pending']);
}

/** Where everybody finds the ballots of a closed round. */
export function ballotFileAddress(roundId: string): string {
  return `/api/ballots/${roundId}/file`;
}
