import { appendAudit } from '../../../../database/append-audit.ts';
import type { OfficeContext } from '../../../../http/route-context.ts';
import { toAccountError } from '../../accounts/account-error.ts';
import { type BegunSession, beginSession, signInActor } from '../begin-session.ts';
import { findAccountOfIdentity, insertIdentity } from './identity.repository.ts';

/** Who somebody is at another service. */
export interface ExternalIdentity {
  readonly kind: 'oidc' | 'cas';
  readonly issuer: string;
  readonly subject: string;
}

/** Signs in the account that the identity is linked to; undefined where it is linked to none. */
export async function signInByIdentity(
  office: OfficeContext,
  { kind, issuer, subject }: ExternalIdentity,
  client: string | null,
): Promise<BegunSession | undefined> {
  return await office.database.transaction(signInActor, async (transaction) => {
    const accountId = await findAccountOfIdentity(transaction, { issuer, subject });
    return accountId === undefined
      ? undefined
      : await beginSession(transaction, office, { accountId, client, method: kind });
  });
}

/** Links an identity to an account; throws `identity-linked` where it belongs to another one. */
export async function linkIdentity(
  { database, now }: OfficeContext,
  accountId: string,
  { kind, issuer, subject }: ExternalIdentity,
): Promise<void> {
  try {
    await database.transaction(signInActor, async (transaction) => {
      if ((await findAccountOfIdentity(transaction, { issuer, subject })) === accountId) return;
      const at = now().toISOString();
      await insertIdentity(transaction, { issuer, subject, account_id: accountId, linked_at: at });
      await appendAudit(transaction, {
        chain: `account:${accountId}`,
        at,
        actor: { accountId, role: 'none' },
        action: 'account.link-identity',
        subject: { kind: 'account', id: accountId },
        detail: { kind, issuer },
      });
    });
  } catch (error) {
    throw toAccountError(error);
  }
}
