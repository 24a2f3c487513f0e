import type { JsonValue } from '@guantong/proofs';
import { appendAudit } from '../../database/append-audit.ts';
import type { Act } from '../../http/act.ts';

export interface Change {
  /** The chain the entry belongs to, such as `organisation:<id>`. */
  readonly chain: string;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** What was changed, in words of the wire; never personal data beyond what the office keeps openly. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Writes the audit entry of a change into its transaction. */
export async function recordChange({ tx, actor, now }: Act, { detail, ...change }: Change): Promise<void> {
  // As it would be on the wire: fields that were left out are not there.
  const plain: JsonValue = JSON.parse(JSON.stringify(detail));
  await appendAudit(tx, {
    ...change,
    at: now.toISOString(),
    actor: { accountId: actor.accountId, role: actor.role },
    detail: plain,
  });
}
