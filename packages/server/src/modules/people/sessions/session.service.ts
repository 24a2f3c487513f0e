import type { SessionList } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { appendAudit } from '../../../database/append-audit.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { signInActor } from '../sign-in/begin-session.ts';
import type { Session } from './create-authenticator.ts';
import { findSessionOwner, listSessions, revokeSession, setSessionRole } from './session.repository.ts';

/** Signs out. */
export async function endSession({ database, now }: OfficeContext, session: Session): Promise<void> {
  await database.transaction(signInActor, (transaction) =>
    revokeAndRecord(
      transaction,
      { id: session.id, owner: session.account_id },
      {
        at: now().toISOString(),
        actor: { accountId: session.account_id, role: 'none' },
      },
    ),
  );
}

/** Lets the session act in another role that its account holds; throws `role-not-found` for any other. */
export async function chooseRole(
  { database, now }: OfficeContext,
  session: Session,
  assignmentId: string,
): Promise<Session> {
  const chosen = session.roles.find(({ id }) => id === assignmentId);
  if (chosen === undefined) throw new AppError('role-not-found');
  await database.transaction(signInActor, async (transaction) => {
    await setSessionRole(transaction, session.id, assignmentId);
    await appendAudit(transaction, {
      chain: `account:${session.account_id}`,
      at: now().toISOString(),
      actor: { accountId: session.account_id, role: chosen.role },
      action: 'session.choose-role',
      subject: { kind: 'session', id: session.id },
      detail: { role: chosen.role, organisationId: chosen.organisation_id },
    });
  });
  return { ...session, assignment_id: assignmentId };
}

/** Sessions of the caller's own account, or, for the security administrator, of another. */
export async function readSessions(
  { database, now }: OfficeContext,
  actor: Actor,
  accountId: string = actor.accountId,
): Promise<SessionList> {
  authorise(actor, accountId === actor.accountId ? 'session.list-own' : 'session.list-of-others', { accountId });
  const rows = await database.transaction(actor, (transaction) =>
    listSessions(transaction, accountId, now().toISOString()),
  );
  return {
    items: rows.map((row) => ({
      id: row.id,
      current: row.id === actor.sessionId,
      role: row.role,
      userAgent: row.client,
      secondFactor: row.second_factor,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
    })),
  };
}

/** Ends a session of one's own, or, as security administrator, of somebody else; `session-not-found` where none is seen. */
export async function revokeOneSession({ database, now }: OfficeContext, actor: Actor, id: string): Promise<void> {
  await database.transaction(actor, async (transaction) => {
    const owner = await findSessionOwner(transaction, id);
    if (owner === undefined) throw new AppError('session-not-found');
    authorise(actor, owner === actor.accountId ? 'session.revoke-own' : 'session.revoke-of-others', {
      accountId: owner,
    });
    await revokeAndRecord(transaction, { id, owner }, { at: now().toISOString(), actor });
  });
}

async function revokeAndRecord(
  transaction: DatabaseTransaction,
  { id, owner }: { readonly id: string; readonly owner: string },
  { at, actor }: { readonly at: string; readonly actor: Pick<Actor, 'accountId'> & { readonly role: string } },
): Promise<void> {
  await revokeSession(transaction, id, at);
  await appendAudit(transaction, {
    chain: `account:${owner}`,
    at,
    actor: { accountId: actor.accountId, role: actor.role },
    action: 'session.end',
    subject: { kind: 'session', id },
    detail: {},
  });
}
