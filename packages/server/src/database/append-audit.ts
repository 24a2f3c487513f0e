import { type AuditDraft, type AuditEntry, chainEntry } from '@guantong/proofs';
import { type Selectable, sql } from 'kysely';
import type { AuditEntriesTable } from './audit.tables.ts';
import type { DatabaseTransaction } from './database.ts';

export interface AuditEvent extends AuditDraft {
  /** Two digits of GB/T 2260 where the chain belongs to a province: it is stored by it, and not part of the hash. */
  readonly province?: string | undefined;
}

/** The last entry of a chain. */
export interface ChainHead {
  /** 0: there is none yet. */
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Adds an entry to its chain in the transaction of what it tells of, after the head where the caller has it. Others who write to
 * the chain wait until this transaction ends, so add it last. Throws a TypeError for what the format does not allow
 * (docs/proofs.md); the database refuses an entry in the name of another actor.
 */
export async function appendAudit(
  transaction: DatabaseTransaction,
  event: AuditEvent,
  held?: ChainHead,
): Promise<AuditEntry> {
  const head = held ?? (await holdChain(transaction, event.chain));
  const entry = chainEntry(head.sequence === 0 ? null : head, event);
  await sql`
    with entry as (
      insert into audit_entries (chain, sequence, province, at, actor_account, actor_role, action, subject_kind,
        subject_id, detail, previous, hash)
      values (${entry.chain}, ${entry.sequence}, ${event.province ?? '00'}, ${entry.at}, ${entry.actor.accountId},
        ${entry.actor.role}, ${entry.action}, ${entry.subject.kind}, ${entry.subject.id},
        ${JSON.stringify(entry.detail)}, ${entry.previous}, ${entry.hash})
    )
    update audit_heads set sequence = ${entry.sequence}, hash = ${entry.hash} where chain = ${entry.chain}
  `.execute(transaction);
  return entry;
}

/** The entry a row holds, as the format says it. */
export function auditEntryOf(row: Selectable<AuditEntriesTable>): AuditEntry {
  return {
    chain: row.chain,
    sequence: row.sequence,
    at: row.at,
    actor: { accountId: row.actor_account, role: row.actor_role },
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    detail: row.detail,
    previous: row.previous,
    hash: row.hash,
  };
}

/** The head of a chain, made where there is none, held until the transaction ends. */
export async function holdChain(transaction: DatabaseTransaction, chain: string): Promise<ChainHead> {
  return transaction
    .insertInto('audit_heads')
    .values({ chain, sequence: 0, hash: '' })
    .onConflict((conflict) => conflict.column('chain').doUpdateSet({ chain }))
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
}
