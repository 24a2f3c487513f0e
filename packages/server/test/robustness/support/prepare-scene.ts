import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import type { Actor } from '../../../src/access/actor.ts';
import type { Database, DatabaseTransaction } from '../../../src/database/database.ts';
import {
  type DemonstrationRole,
  demonstrationActor,
  seedAccounts,
  seedRoles,
} from '../../../src/demonstration/accounts.ts';
import { insertRows } from '../../../src/demonstration/insert-rows.ts';
import { type SeededOrganisations, seedOrganisations } from '../../../src/demonstration/organisations.ts';
import { type SeededPerson, seedPersons } from '../../../src/demonstration/persons.ts';
import { randomId, seededRandom } from '../../../src/demonstration/seeded-random.ts';
import { todayInChina } from '../../../src/http/today.ts';
import type { ServerKeys } from '../../../src/keys/server-keys.ts';
import { createSessionToken, hashSessionToken } from '../../../src/modules/people/sessions/session-token.ts';
import { loadPolicyBundle } from '../../../src/policy-store/load-policy-bundle.ts';

/** Somebody who acts: in the database as an actor, over HTTP by a cookie. */
export interface Member {
  readonly actor: Actor;
  /** For the header `cookie`. */
  readonly cookie: string;
}

export interface Applicant extends Member {
  readonly person: SeededPerson;
}

export interface PreparedScene {
  readonly organisations: SeededOrganisations;
  /** People who may apply now, or with an open question. */
  readonly applicants: readonly Applicant[];
  /** By employer. */
  readonly hr: ReadonlyMap<string, Member>;
  readonly clerk: Member;
  readonly skillsClerk: Member;
  readonly supervisor: Member;
  /** Of the body that reviews titles. */
  readonly chair: Member;
}

export interface SceneOptions {
  readonly keys: ServerKeys;
  readonly now: Date;
  /** How many people are made; about three in four of them may apply. */
  readonly people: number;
}

const system = { role: 'system', purpose: 'test' } as const;
/** Beyond these, resident ids of one region would repeat. */
const PEOPLE_OF_A_REGION = 10_000;
const SESSION_LIFE = 365 * 86_400_000;

/** Fills an empty database with the made-up province, people with accounts and an office that handles their cases. */
export async function prepareScene(database: Database, options: SceneOptions): Promise<PreparedScene> {
  const { now, keys } = options;
  const random = seededRandom(20_260_615);
  const { bundle } = createPolicyLibrary(await loadPolicyBundle());
  const named = (loginName: string) => ({ id: randomId(random), loginName, displayName: loginName });
  const clerkAccount = named('clerk');
  const begun = await database.transaction(system, async (tx) => {
    await seedAccounts(tx, [clerkAccount], { now, passwordHash: '' });
    const today = todayInChina(now);
    return seedOrganisations(tx, { random, now, today, bundle, createdBy: clerkAccount.id, experts: 120 });
  });
  const { bodies, bureaus, employers, cycles } = begun;
  const staff: Readonly<Record<'clerk' | 'skillsClerk' | 'supervisor' | 'chair', DemonstrationRole>> = {
    clerk: { account: clerkAccount, role: 'body-clerk', place: bodies.provinceTitles },
    skillsClerk: { account: named('skills-clerk'), role: 'body-clerk', place: bodies.provinceSkills },
    supervisor: { account: named('supervisor'), role: 'bureau-supervisor', place: bureaus.province },
    chair: { account: named('chair'), role: 'body-chair', place: bodies.provinceTitles },
  };
  const managers = employers.map((place, index) => ({
    account: named(`hr-${index}`),
    role: 'employer-hr' as const,
    place,
  }));
  const offices = [...Object.values(staff), ...managers];
  const members = await database.transaction(system, async (tx) => {
    await seedAccounts(
      tx,
      offices.map(({ account }) => account).filter(({ id }) => id !== clerkAccount.id),
      { now, passwordHash: '' },
    );
    return signInAll(tx, offices, { now, random });
  });
  const memberOf = ({ account }: DemonstrationRole) => {
    const member = members.get(account.id);
    if (member === undefined) throw new Error(`expected ${account.loginName} to be signed in`);
    return member;
  };
  const applicants: Applicant[] = [];
  for (let from = 0; from < options.people; from += PEOPLE_OF_A_REGION) {
    const region = `99${String(10 + from / PEOPLE_OF_A_REGION).padStart(2, '0')}00`;
    const count = Math.min(PEOPLE_OF_A_REGION, options.people - from);
    const part = await database.transaction(system, async (tx) => {
      const places = employers.map((employer) => ({ ...employer, region }));
      const people = await seedPersons(tx, {
        random,
        now,
        year: cycles.titleReview.year,
        keys,
        employers: places,
        count,
      });
      const able = people.filter(({ prospect }) => prospect === 'eligible' || prospect === 'undetermined');
      const workers = able.map((person) => ({ person, worker: workerOf(person) }));
      await seedAccounts(
        tx,
        workers.map(({ worker }) => worker.account),
        { now, passwordHash: '' },
      );
      const signedIn = await signInAll(
        tx,
        workers.map(({ worker }) => worker),
        { now, random },
      );
      return workers.flatMap(({ person, worker }) => {
        const member = signedIn.get(worker.account.id);
        return member === undefined ? [] : [{ ...member, person }];
      });
    });
    applicants.push(...part);
  }
  return {
    organisations: begun,
    applicants,
    hr: new Map(managers.map((manager) => [manager.place.id, memberOf(manager)])),
    clerk: memberOf(staff.clerk),
    skillsClerk: memberOf(staff.skillsClerk),
    supervisor: memberOf(staff.supervisor),
    chair: memberOf(staff.chair),
  };
}

function workerOf({ id, province, name, identityDigest }: SeededPerson): DemonstrationRole {
  const account = { id: randomUUID(), loginName: `w-${id}`, displayName: name };
  return { account: { ...account, person: { id, province, identityDigest } }, role: 'worker' };
}

/** Grants the roles and opens a session in each, second factor shown; by account. */
async function signInAll(
  tx: DatabaseTransaction,
  roles: readonly DemonstrationRole[],
  { now, random }: { readonly now: Date; readonly random: () => number },
): Promise<ReadonlyMap<string, Member>> {
  await seedRoles(tx, roles, { random, now });
  const held = await tx.selectFrom('role_assignments').select(['id', 'account_id']).execute();
  const assignments = new Map(held.map(({ id, account_id }) => [account_id, id]));
  const at = now.toISOString();
  const opened = roles.map((role) => ({ role, token: createSessionToken(), sessionId: randomUUID() }));
  const rows = opened.map(({ role, token, sessionId }) => ({
    token_hash: hashSessionToken(token),
    id: sessionId,
    account_id: role.account.id,
    assignment_id: assignments.get(role.account.id),
    second_factor: true,
    client: 'test',
    created_at: at,
    // Stays fresh however long the test's clock goes on.
    last_seen_at: new Date(now.getTime() + SESSION_LIFE).toISOString(),
    expires_at: new Date(now.getTime() + SESSION_LIFE).toISOString(),
    revoked_at: null,
  }));
  await insertRows(tx, 'sessions', rows);
  return new Map(
    opened.map(({ role, token, sessionId }) => [
      role.account.id,
      { actor: { ...demonstrationActor(role), sessionId }, cookie: `guantong_session=${token}` },
    ]),
  );
}
