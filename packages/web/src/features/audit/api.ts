import type { AuditList } from '@guantong/contracts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readList } from '../../office/api/read-answer.ts';

export type AuditEntry = AuditList['items'][number];

/** The list names its days after their column; the interface calls them `from` and `to`. */
export async function fetchAudit(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<AuditEntry>> {
  const names: Readonly<Record<string, string>> = { atFrom: 'from', atTo: 'to' };
  const asked = new URLSearchParams([...params].map(([name, value]) => [names[name] ?? name, value]));
  return readList<AuditEntry>(await callApi(`/api/audit?${asked}`, { signal }));
}

/** Whole chains as a file that can be verified offline; one chain, or all. */
export function auditExportAddress(chain: string): string {
  return chain === '' ? '/api/audit/export.ndjson' : `/api/audit/export.ndjson?${new URLSearchParams({ chain })}`;
}
