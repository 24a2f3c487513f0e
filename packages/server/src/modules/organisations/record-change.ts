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
export async function recordChange({ tx, actor, now }: Act, change: Change): Promise<void> {
  await appendAudit(tx, {
    ...change,
    at: now.toISOString(),
    actor: { accountId: actor.accountId, role: actor.role },
  });
}
