import type { AuditEntry } from '../audit/audit-entry.ts';
import { chainEntry } from '../audit/chain-entry.ts';

export const caseChain = 'case:0198c5a2-7c1e-7a40-8b6d-1f2e3d4c5b6a';
export const cycleChain = 'cycle:0198c5a2-0000-7a40-8b6d-1f2e3d4c5b6a';

/** A chain of a few entries a minute apart, with every kind of detail JSON has. */
export function chainOf(chain: string, count: number): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = chainEntry(entries.at(-1) ?? null, {
      chain,
      at: new Date(Date.UTC(2026, 2, 2, 1, 30 + index)).toISOString(),
      actor: index === 0 ? { accountId: null, role: 'system' } : { accountId: `account-${index}`, role: 'body-clerk' },
      action: index === 0 ? 'case.opened' : 'case.accepted',
      subject: { kind: 'case', id: '0198c5a2-7c1e-7a40-8b6d-1f2e3d4c5b6a' },
      detail: { note: '受理', marks: [60 + index, 0.5, null, true] },
    });
    entries.push(entry);
  }
  return entries;
}
