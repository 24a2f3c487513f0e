import type { CertificateIssuer, CertificateSettings, CertificateSettingsChange } from '@guantong/contracts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

const base = '/api/organisations';

function readSettings(answer: unknown): CertificateSettings {
  return readAnswer<CertificateSettings>(answer, ['titleTemplate', 'version', 'can']);
}

function readIssuer(answer: unknown): CertificateIssuer {
  return readAnswer<CertificateIssuer>(answer, ['did', 'documentAddress', 'keys', 'can']);
}

/** How a body numbers its certificates. */
export function settingsQuery(bodyId: string) {
  return queryOptions({
    queryKey: ['office', 'certificate-settings', bodyId],
    queryFn: async ({ signal }) => readSettings(await callApi(`${base}/${bodyId}/certificate-settings`, { signal })),
  });
}

export async function changeSettings(bodyId: string, change: CertificateSettingsChange): Promise<CertificateSettings> {
  return readSettings(await callApi(`${base}/${bodyId}/certificate-settings`, { method: 'PUT', body: change }));
}

/** A body as an issuer with its keys; without an identity before its first certificate. */
export function issuerQuery(bodyId: string) {
  return queryOptions({
    queryKey: ['office', 'certificate-issuer', bodyId],
    queryFn: async ({ signal }) => readIssuer(await callApi(`${base}/${bodyId}/issuer`, { signal })),
  });
}

export async function rotateKey(bodyId: string): Promise<CertificateIssuer> {
  return readIssuer(await callApi(`${base}/${bodyId}/issuer/rotate`, { method: 'POST', body: {} }));
}

export async function revokeKey(bodyId: string, name: string, reason: string): Promise<CertificateIssuer> {
  return readIssuer(await callApi(`${base}/${bodyId}/issuer/revoke`, { method: 'POST', body: { name, reason } }));
}
