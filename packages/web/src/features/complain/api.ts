import type {
  CertificateVerification,
  ComplaintFollow,
  ComplaintReceipt,
  ComplaintRecheckRequest,
  FollowedComplaint,
  NewComplaint,
  PublicityRow,
} from '@guantong/contracts';
import { sendForm } from '../../lib/send-form.ts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

const base = '/api/public/complaints';

/** The line of a publicity, or the certificate, that a complaint is to be about. */
export type ComplaintSubject = NewComplaint['about'];

export async function fetchLine(id: string, signal: AbortSignal): Promise<PublicityRow> {
  const answer = await callApi(`/api/public/result-publicity/${encodeURIComponent(id)}`, { signal });
  return readAnswer<PublicityRow>(answer, ['id', 'personName']);
}

export async function fetchCertificate(number: string, signal: AbortSignal): Promise<CertificateVerification> {
  const answer = await callApi(`/api/public/verify/${encodeURIComponent(number)}`, { signal });
  return readAnswer<CertificateVerification>(answer, ['number', 'holder']);
}

export async function fileComplaint(body: NewComplaint): Promise<ComplaintReceipt> {
  return readAnswer<ComplaintReceipt>(await callApi(base, { method: 'POST', body }), ['number', 'code']);
}

function readFollowed(answer: unknown): FollowedComplaint {
  return readAnswer<FollowedComplaint>(answer, ['number', 'state', 'steps']);
}

export async function followComplaint(body: ComplaintFollow): Promise<FollowedComplaint> {
  return readFollowed(await callApi(`${base}/follow`, { method: 'POST', body }));
}

export async function requestRecheck(body: ComplaintRecheckRequest): Promise<FollowedComplaint> {
  return readFollowed(await callApi(`${base}/recheck`, { method: 'POST', body }));
}

/** Adds a file to a complaint. */
export async function addFile({ number, code }: ComplaintFollow, file: File): Promise<FollowedComplaint> {
  const form = new FormData();
  form.append('number', number);
  form.append('code', code);
  form.append('file', file);
  return readFollowed(await sendForm(`${base}/files`, form, { onProgress: () => undefined }));
}
