import type { SystemActor } from '../../../access/actor.ts';
import { appendAudit } from '../../../database/append-audit.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { insertSession, listHeldRoles } from '../sessions/session.repository.ts';
import { createSessionToken, hashSessionToken } from '../sessions/session-token.ts';

/** Signing in reads and writes for somebody who is nobody yet. */
export const signInActor: SystemActor = { role: 'system', purpose: 'sign-in' };

/** How somebody got in; kept with the audit entry. */
export type SignInMethod = 'password' | 'registration' | 'oidc' | 'cas';

export interface BegunSession {
  readonly token: string;
  readonly expiresAt: string;
}

/** Begins a session in the role the account holds longest, and writes it down. */
export async function beginSession(
  transaction: DatabaseTransaction,
  { config, now, newId }: Pick<OfficeContext, 'config' | 'now' | 'newId'>,
  {
    accountId,
    client,
    method,
  }: { readonly accountId: string; readonly client: string | null; readonly method: SignInMethod },
): Promise<BegunSession> {
  const time = now();
  const at = time.toISOString();
  const expiresAt = new Date(time.getTime() + config.signIn.sessionLife).toISOString();
  const token = createSessionToken();
  const [first] = await listHeldRoles(transaction, accountId);
  const id = newId();
  await insertSession(transaction, {
    token_hash: hashSessionToken(token),
    id,
    account_id: accountId,
    assignment_id: first?.id ?? null,
    client: client?.slice(0, 300) ?? null,
    created_at: at,
    last_seen_at: at,
    expires_at: expiresAt,
  });
  await appendAudit(transaction, {
    chain: `account:${accountId}`,
    at,
    actor: { accountId, role: first?.role ?? 'none' },
    action: 'session.begin',
    subject: { kind: 'session', id },
    detail: { method },
  });
  return { token, expiresAt };
}
