import { randomUUID } from 'node:crypto';
import { maskResidentId, type OrganisationKind, type Role } from '@guantong/contracts';
import type { Actor, SystemActor } from '../access/actor.ts';
import type { Database } from '../database/database.ts';
import { identityDigest } from '../keys/identity-digest.ts';
import { generateKeys, parseKeys } from '../keys/read-keys.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import { insertAccount } from '../modules/people/accounts/account.repository.ts';
import { insertPerson } from '../modules/people/persons/person.repository.ts';
import { sealResidentId } from '../modules/people/persons/resident-id.ts';
import { insertRole } from '../modules/people/roles/role.repository.ts';
import { insertSession, replaceSessionToken } from '../modules/people/sessions/session.repository.ts';
import { createSessionToken, hashSessionToken } from '../modules/people/sessions/session-token.ts';
import { hashPassword } from '../modules/people/sign-in/password-hash.ts';
import { madeUpResidentId } from './made-up-resident-id.ts';

/** Somebody who is signed in, in one role, second factor shown. */
export interface TestActor {
  readonly actor: Actor;
  /** For the header `cookie`. */
  readonly cookie: string;
  readonly loginName: string;
}

export interface TestOrganisation {
  readonly id: string;
  readonly name: string;
  readonly region: string;
}

export interface TestActors {
  readonly keys: ServerKeys;
  /** A filed organisation. Region: 990100 where none is given. */
  organisation(
    kind: OrganisationKind,
    options?: { readonly region?: string; readonly name?: string },
  ): Promise<TestOrganisation>;
  /** A new account with one role; a worker has a person of province 99. */
  signedIn(role: Role, options?: SignedInOptions): Promise<TestActor>;
}

export interface SignedInOptions {
  readonly at?: TestOrganisation;
  readonly name?: string;
  /** Absent: the account cannot sign in by itself. */
  readonly password?: string;
  /** Instants; sessions of tests live for a day. */
  readonly now?: Date;
}

/** Parameters of argon2id that cost nothing; for tests alone. */
export const cheapPasswordCost = { memoryKib: 64, passes: 1, lanes: 1 };
const system: SystemActor = { role: 'system', purpose: 'test' };
const DAY = 86_400_000;

/** New keys, as the environment would give them. */
export function createTestKeys(): ServerKeys {
  const reading = parseKeys(generateKeys());
  if (!reading.ok) throw new Error(reading.problems.join());
  return reading.keys;
}

/** Makes accounts with each role, signed in, quickly: for the tests of every module. */
export function createTestActors(database: Database, keys: ServerKeys = createTestKeys()): TestActors {
  return {
    keys,
    async organisation(kind, { region = '990100', name = `测试${kind}-${randomUUID().slice(0, 8)}` } = {}) {
      const id = randomUUID();
      await database.transaction(system, (transaction) =>
        transaction
          .insertInto('organisations')
          .values({
            id,
            kind,
            name,
            uscc: kind === 'employer' ? madeUpCode() : null,
            region,
            employer_kind: kind === 'employer' ? 'enterprise' : null,
            ownership: kind === 'employer' ? 'private' : null,
            state: 'filed',
            created_at: new Date().toISOString(),
            version: 1,
          })
          .execute(),
      );
      return { id, name, region };
    },
    signedIn: (role, options = {}) => signedIn({ database, keys }, role, options),
  };
}

async function signedIn(
  { database, keys }: { readonly database: Database; readonly keys: ServerKeys },
  role: Role,
  { at: place, name = '测试用户', password, now = new Date() }: SignedInOptions,
): Promise<TestActor> {
  const [accountId, assignmentId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const loginName = `${role}-${accountId.slice(0, 8)}`;
  const personId = role === 'worker' ? randomUUID() : null;
  const at = now.toISOString();
  const token = createSessionToken();
  const hash = await hashPassword(password ?? randomUUID(), cheapPasswordCost);
  await database.transaction(system, async (transaction) => {
    if (personId !== null) {
      const residentId = madeUpResidentId();
      await insertPerson(transaction, {
        province: '99',
        id: personId,
        name,
        ...sealResidentId(residentId, personId, keys),
        resident_id_digest: identityDigest(residentId, keys),
        resident_id_masked: maskResidentId(residentId),
        birth_on: '1980-01-01',
        created_at: at,
      });
    }
    await insertAccount(transaction, {
      id: accountId,
      login_name: loginName,
      display_name: name,
      password_hash: hash,
      password_temporary: false,
      identity_digest: null,
      province: personId === null ? null : '99',
      person_id: personId,
      language: 'zh',
      email: null,
      demonstration: false,
      created_at: at,
    });
    await insertRole(transaction, {
      id: assignmentId,
      account_id: accountId,
      role,
      organisation_id: place?.id ?? null,
      granted_by: null,
      granted_at: at,
    });
    await insertSession(transaction, {
      token_hash: hashSessionToken(token),
      id: sessionId,
      account_id: accountId,
      assignment_id: assignmentId,
      client: 'test',
      created_at: at,
      last_seen_at: at,
      expires_at: new Date(now.getTime() + DAY).toISOString(),
    });
    await replaceSessionToken(transaction, sessionId, { tokenHash: hashSessionToken(token), secondFactor: true });
  });
  const bureau = role === 'bureau-officer' || role === 'bureau-supervisor';
  return {
    cookie: `guantong_session=${token}`,
    loginName,
    actor: {
      accountId,
      sessionId,
      role,
      organisationId: place?.id ?? null,
      personId,
      province: personId === null ? null : '99',
      bureauRegion: bureau ? (place?.region ?? null) : null,
      displayName: name,
    },
  };
}

/** Fits the column; its check characters are not computed. */
function madeUpCode(): string {
  const digits = BigInt(`0x${randomUUID().replaceAll('-', '').slice(0, 12)}`)
    .toString()
    .padStart(16, '0')
    .slice(-16);
  return `91${digits}`;
}
