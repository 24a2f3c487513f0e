import { Readable } from 'node:stream';
import type { AuditFilter, AuditList } from '@guantong/contracts';
import { canonicalJson, exportHeaderLine } from '@guantong/proofs';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { recordWords } from '../../../access/record-words.ts';
import { appendAudit, auditEntryOf } from '../../../database/append-audit.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { countEntries, listChainEntries, listChains, listEntries } from './audit.repository.ts';

const BATCH = 1_000;

/** One page of the audit record, the latest first, for the audit administrator. */
export async function readAudit(
  { database }: OfficeContext,
  actor: Actor,
  { page, size, ...filter }: AuditFilter & { readonly page: number; readonly size: number },
): Promise<AuditList> {
  authorise(actor, 'audit.read');
  return await database.transaction(actor, async (transaction) => {
    const rows = await listEntries(transaction, filter, { offset: (page - 1) * size, limit: size });
    const items = rows.map((row) => {
      const { chain, sequence, at, actor: acted, action, subject, detail, hash } = auditEntryOf(row);
      const who = { ...acted, displayName: row.display_name };
      return { chain, sequence, at, actor: who, action, words: recordWords(action), subject, detail, hash };
    });
    return { items, total: await countEntries(transaction, filter), page, size };
  });
}

/**
 * Whole chains as guantong-audit-1 (docs/proofs.md), a line at a time: `guantong audit verify` checks the file without
 * database or network. That it was exported is written down first, so the file holds that entry too.
 */
export async function exportAudit(
  { database, now }: OfficeContext,
  actor: Actor,
  chain: string | undefined,
): Promise<Readable> {
  authorise(actor, 'audit.export');
  const chains = await database.transaction(actor, async (transaction) => {
    await appendAudit(transaction, {
      chain: `account:${actor.accountId}`,
      at: now().toISOString(),
      actor: { accountId: actor.accountId, role: actor.role },
      action: 'audit.export',
      subject: { kind: 'audit', id: chain ?? 'all' },
      detail: {},
    });
    return await listChains(transaction, chain);
  });
  const entries = chains.reduce((sum, { sequence }) => sum + sequence, 0);
  async function* lines(): AsyncGenerator<string> {
    yield `${exportHeaderLine({ chains: chains.length, entries })}\n`;
    for (const { chain: name, sequence: to } of chains) {
      for (let from = 1; from <= to; from += BATCH) {
        const rows = await database.transaction(actor, (transaction) =>
          listChainEntries(transaction, { chain: name, from, to, limit: BATCH }),
        );
        yield rows.map((row) => `${canonicalJson(auditEntryOf(row))}\n`).join('');
      }
    }
  }
  return Readable.from(lines());
}
