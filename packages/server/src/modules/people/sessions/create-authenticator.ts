import type { FastifyRequest } from 'fastify';
import type { Actor, SystemActor } from '../../../access/actor.ts';
import type { Authenticator } from '../../../access/authenticator.ts';
import type { SignInConfig } from '../../../config/sign-in-config.ts';
import type { Database } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import { refuseCrossSite } from '../../../http/refuse-cross-site.ts';
import { findSession, type HeldRole, listHeldRoles, type SessionRow, touchSession } from './session.repository.ts';
import { readSessionCookie } from './session-cookie.ts';
import { hashSessionToken } from './session-token.ts';

/** A valid session with the roles its account holds. */
export interface Session extends SessionRow {
  readonly roles: readonly HeldRole[];
}

/** What is to be done before a session may act: the first of these that applies. */
export type SessionNeed = 'password-change' | 'second-factor-setup' | 'second-factor' | 'role' | 'nothing';

export interface SessionAuthenticator extends Authenticator {
  /** The session itself, whatever is still to be done; throws `not-signed-in` and `cross-site-refused`. */
  authenticateSession(request: FastifyRequest): Promise<Session>;
  /** The same, where nobody may be signed in. */
  findSession(request: FastifyRequest): Promise<Session | undefined>;
  /** The session of a token that was just given out. */
  getSession(token: string): Promise<Session>;
}

export interface AuthenticatorOptions {
  readonly database: Database;
  readonly signIn: SignInConfig;
  readonly now: () => Date;
}

/** How much older the last sign of life may be before it is written again: not every request writes. */
const TOUCH_AFTER = 60_000;
const system: SystemActor = { role: 'system', purpose: 'sign-in' };

/** Reads who asks from the session cookie. */
export function createAuthenticator({ database, signIn, now }: AuthenticatorOptions): SessionAuthenticator {
  async function findValid(request: FastifyRequest): Promise<Session | undefined> {
    refuseCrossSite(request);
    const token = readSessionCookie(request);
    return token === undefined ? undefined : await findByToken(token);
  }

  async function findByToken(token: string): Promise<Session | undefined> {
    const time = now();
    return await database.transaction(system, async (transaction) => {
      const session = await findSession(transaction, {
        tokenHash: hashSessionToken(token),
        now: time.toISOString(),
        idleSince: new Date(time.getTime() - signIn.sessionIdle).toISOString(),
      });
      if (session === undefined) return undefined;
      const roles = await listHeldRoles(transaction, session.account_id);
      if (time.getTime() - Date.parse(session.last_seen_at) > Math.min(TOUCH_AFTER, signIn.sessionIdle / 2))
        await touchSession(transaction, session.id, time.toISOString());
      return { ...session, roles };
    });
  }

  async function authenticateSession(request: FastifyRequest): Promise<Session> {
    const session = await findValid(request);
    if (session === undefined) throw new AppError('not-signed-in');
    return session;
  }

  async function authenticate(request: FastifyRequest): Promise<Actor> {
    const session = await authenticateSession(request);
    const need = needOf(session, signIn);
    if (need === 'password-change') throw new AppError('password-change-needed');
    if (need === 'second-factor' || need === 'second-factor-setup') throw new AppError('second-factor-needed');
    const acting = actingRole(session);
    if (acting === undefined) throw new AppError('no-role');
    if (!isFiled(acting)) throw new AppError('not-allowed', { reason: notFiled });
    return actorOf(session, acting);
  }

  return {
    findSession: findValid,
    async getSession(token) {
      const session = await findByToken(token);
      if (session === undefined) throw new AppError('not-signed-in');
      return session;
    },
    authenticateSession,
    authenticate,
    async authenticateStaff(request) {
      const actor = await authenticate(request);
      if (actor.role !== 'worker') return actor;
      throw new AppError('not-allowed', { reason: { zh: '只供工作人员使用', en: 'this is for the staff of offices' } });
    },
  };
}

/** The role a session acts in: the chosen one while it is held; the only one where nothing was chosen. */
export function actingRole({ assignment_id, roles }: Pick<Session, 'assignment_id' | 'roles'>): HeldRole | undefined {
  return roles.find(({ id }) => id === assignment_id) ?? (roles.length === 1 ? roles[0] : undefined);
}

/** Roles of offices need a second factor; whoever set one up needs it in any role. */
export function needOf(session: Session, { secondFactor }: Pick<SignInConfig, 'secondFactor'>): SessionNeed {
  if (session.password_temporary) return 'password-change';
  const acting = actingRole(session);
  const set = session.totp_confirmed_at !== null;
  const office = acting !== undefined && acting.role !== 'worker' && secondFactor === 'required';
  if (!session.second_factor && (set || office)) return set ? 'second-factor' : 'second-factor-setup';
  return acting === undefined ? 'role' : 'nothing';
}

/** Whether the organisation the role is held at may act; what was suspended or removed keeps its roles, but not their use. */
export function isFiled({ organisation_state }: Pick<HeldRole, 'organisation_state'>): boolean {
  return organisation_state === null || organisation_state === 'filed';
}

const notFiled = {
  zh: '您所在的单位或机构已被暂停或注销，在恢复之前不能以此身份办理',
  en: 'your organisation is suspended or removed: nobody acts for it until it resumes',
};

function actorOf(session: Session, { role, organisation_id, region }: HeldRole): Actor {
  return {
    accountId: session.account_id,
    sessionId: session.id,
    role,
    organisationId: organisation_id,
    personId: session.person_id,
    province: session.province,
    bureauRegion: role === 'bureau-officer' || role === 'bureau-supervisor' ? region : null,
    displayName: session.display_name,
  };
}
