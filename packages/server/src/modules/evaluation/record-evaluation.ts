import type { JsonValue } from '@guantong/proofs';
import type { Actor } from '../../access/actor.ts';
import { appendAudit } from '../../database/append-audit.ts';
import type { DatabaseTransaction } from '../../database/database.ts';

export interface EvaluationEvent {
  /** Null: the product itself. */
  readonly actor: Pick<Actor, 'accountId' | 'role'> | null;
  readonly at: string;
  readonly cycleId: string;
  readonly jurisdiction: string;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Hashes and ids; never who voted what. */
  readonly detail: JsonValue;
}

/** Adds an entry to the chain of the cycle, in the transaction of what it tells of. */
export async function recordEvaluation(
  tx: DatabaseTransaction,
  { actor, cycleId, jurisdiction, ...event }: EvaluationEvent,
): Promise<void> {
  await appendAudit(tx, {
    ...event,
    chain: `cycle:${cycleId}`,
    province: jurisdiction === 'CN' ? undefined : jurisdiction.slice(0, 2),
    actor: actor === null ? { accountId: null, role: 'system' } : { accountId: actor.accountId, role: actor.role },
  });
}
