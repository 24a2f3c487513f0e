import type {
  ApplicationRow,
  Certificate,
  CertificateAct,
  CertificateBatchJob,
  CertificateRow,
  DueCycles,
  Wallet,
} from '@guantong/contracts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/certificates';

function readCertificate(answer: unknown): Certificate {
  return readAnswer<Certificate>(answer, ['id', 'number', 'state', 'verifyPath', 'can']);
}

export async function fetchCertificates(
  params: URLSearchParams,
  signal: AbortSignal,
): Promise<ListPage<CertificateRow>> {
  return readList<CertificateRow>(await callApi(`${base}?${params}`, { signal }));
}

/** Certificates, each with a page of its own. */
export const certificateKind: ThingKind<Certificate> = {
  name: 'certificate',
  list: 'certificates',
  fetch: async (id, signal) => readCertificate(await callApi(`${base}/${id}`, { signal })),
};

/** The reader's own certificates. */
export async function fetchWallet(signal: AbortSignal): Promise<Wallet> {
  return readAnswer<Wallet>(await callApi('/api/wallet', { signal }), ['items']);
}

export async function takeCertificateAct(id: string, act: CertificateAct): Promise<Certificate> {
  return readCertificate(await callApi(`${base}/${id}/actions`, { method: 'POST', body: act }));
}

/** Cases of the body whose result is confirmed and which have no certificate yet. */
export async function fetchConfirmedCases(
  params: URLSearchParams,
  signal: AbortSignal,
): Promise<ListPage<ApplicationRow>> {
  const confirmed = new URLSearchParams([...params, ['state', 'confirmed']]);
  return readList<ApplicationRow>(await callApi(`/api/applications?${confirmed}`, { signal }));
}

export async function issueCertificate(applicationId: string): Promise<Certificate> {
  return readCertificate(await callApi(`/api/applications/${applicationId}/certificate`, { method: 'POST' }));
}

export type DueCycle = DueCycles['items'][number];

/** Cycles of the reader's body with certificates to issue, and the reader's batch that is not over yet. */
export async function fetchDueCycles(signal: AbortSignal): Promise<DueCycles> {
  return readAnswer<DueCycles>(await callApi('/api/certificate-batches/due', { signal }), ['items', 'going']);
}

/** Begins the issue of every certificate of a cycle that is due. */
export async function beginCycleBatch(cycleId: string): Promise<CertificateBatchJob> {
  return readBatch(await callApi('/api/certificate-batches', { method: 'POST', body: { cycleId } }));
}

export async function fetchCycleBatch(jobId: string, signal: AbortSignal): Promise<CertificateBatchJob> {
  return readBatch(await callApi(`/api/certificate-batches/${jobId}`, { signal }));
}

/** Stops a batch after the case in hand; what was issued stays. */
export async function stopCycleBatch(jobId: string): Promise<CertificateBatchJob> {
  return readBatch(await callApi(`/api/certificate-batches/${jobId}/stop`, { method: 'POST', body: {} }));
}

function readBatch(answer: unknown): CertificateBatchJob {
  return readAnswer<CertificateBatchJob>(answer, ['jobId', 'state', 'progress', 'total', 'refused']);
}

export function pdfAddress(id: string): string {
  return `${base}/${id}/certificate.pdf`;
}

export function credentialAddress(id: string): string {
  return `${base}/${id}/credential.json`;
}
