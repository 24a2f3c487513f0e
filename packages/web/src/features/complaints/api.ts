import type { ComplainantIdentity, Complaint, ComplaintAct, ComplaintRow } from '@guantong/contracts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/complaints';

function readComplaint(answer: unknown): Complaint {
  return readAnswer<Complaint>(answer, ['id', 'number', 'steps', 'can']);
}

export async function fetchComplaints(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<ComplaintRow>> {
  return readList<ComplaintRow>(await callApi(`${base}?${params}`, { signal }));
}

/** Complaints, each with a page of its own. */
export const complaintKind: ThingKind<Complaint> = {
  name: 'complaint',
  list: 'complaints',
  fetch: async (id, signal) => readComplaint(await callApi(`${base}/${id}`, { signal })),
};

export async function takeComplaintAct(id: string, body: ComplaintAct): Promise<Complaint> {
  return readComplaint(await callApi(`${base}/${id}/actions`, { method: 'POST', body }));
}

export async function noteOnComplaint(id: string, text: string): Promise<Complaint> {
  return readComplaint(await callApi(`${base}/${id}/notes`, { method: 'POST', body: { text } }));
}

export async function suspendForComplaint({ id, version }: Complaint, reason: string): Promise<Complaint> {
  return readComplaint(await callApi(`${base}/${id}/suspension`, { method: 'POST', body: { version, reason } }));
}

export async function fetchIdentity(id: string, reason: string): Promise<ComplainantIdentity> {
  const answer = await callApi(`${base}/${id}/complainant`, { method: 'POST', body: { reason } });
  return readAnswer<ComplainantIdentity>(answer, ['name', 'contact']);
}

export function fileAddress(id: string, fileId: string): string {
  return `${base}/${id}/files/${fileId}`;
}
