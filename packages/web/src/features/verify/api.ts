import type { CertificateVerification } from '@guantong/contracts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

/** What the server finds about a certificate; `hash` is the one of its QR code, where somebody came by it. */
export async function fetchVerification(
  number: string,
  hash: string | undefined,
  signal: AbortSignal,
): Promise<CertificateVerification> {
  const query = hash === undefined ? '' : `?${new URLSearchParams({ h: hash })}`;
  const answer = await callApi(`/api/public/verify/${encodeURIComponent(number)}${query}`, { signal });
  return readAnswer<CertificateVerification>(answer, ['number', 'findings', 'verdict', 'paper']);
}

/** A document for verifying; undefined where it cannot be had, which makes its questions ones that could not be checked. */
export async function findDocument(address: string): Promise<unknown> {
  return callApi(address).catch(() => undefined);
}
