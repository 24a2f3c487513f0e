import type { JsonValue } from '@guantong/proofs';
import { appendAudit } from '../../database/append-audit.ts';
import type { Act } from '../../http/act.ts';

export interface Change {
  /** The chain the entry belongs to, such as `organisation:<id>`. */
  readonly chain: string;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Where what the chain is of lies, six digits of GB/T 2260 or CN: entries are stored by their province. */
  readonly region?: string | null | undefined;
  /** What was done, in words of the wire: which fields changed, not what they say; no name of a person and no contact. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Writes the audit entry of a change into its transaction. */
export async function recordChange({ tx, actor, now }: Act, { detail, region, ...change }: Change): Promise<void> {
  // As it would be on the wire: fields that were left out are not there.
  const plain: JsonValue = JSON.parse(JSON.stringify(detail));
  await appendAudit(tx, {
    ...change,
    province: region === null || region === undefined || region === 'CN' ? undefined : region.slice(0, 2),
    at: now.toISOString(),
    actor: { accountId: actor.accountId, role: actor.role },
    detail: plain,
  });
}
