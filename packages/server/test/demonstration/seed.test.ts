import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/server-config.ts';
import { createDemonstrationCases, DEMONSTRATION_CASES_JOB } from '../../src/demonstration/applications.ts';
import { stories } from '../../src/demonstration/made-up-stories.ts';
import {
  createDemonstrationReviews,
  DEMONSTRATION_REVIEWS_JOB,
} from '../../src/demonstration/reviews/create-demonstration-reviews.ts';
import { type SeedOptions, seedDemonstration } from '../../src/demonstration/seed.ts';
import type { JobHandler } from '../../src/jobs/job-handler.ts';
import { createPolicyByHash } from '../../src/modules/applications/policy-by-hash.ts';
import { readDemonstrationLogIns } from '../../src/modules/people/sign-in/external/demonstration-log-ins.ts';
import { loadPolicyBundle } from '../../src/policy-store/load-policy-bundle.ts';
import { cheapPasswordCost, createTestKeys } from '../../src/testing/test-actors.ts';
import { openTestDatabase, type TestDatabase } from '../../src/testing/test-database.ts';

const system = { role: 'system', purpose: 'test' } as const;
const now = () => new Date('2026-06-15T09:30:00.000Z');
const library = createPolicyLibrary(await loadPolicyBundle());
const config = {
  ...defaultConfig,
  mode: 'development',
  signIn: { ...defaultConfig.signIn, passwordCost: cheapPasswordCost },
} as const;
const options: SeedOptions = { config, library, now, newId: randomUUID, people: 440, casesOfEach: 1 };

let database: TestDatabase;
const keys = createTestKeys();
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('an empty database is filled once, in development alone', async () => {
  const production = { ...options, config: { ...config, mode: 'production' as const } };
  expect(await seedDemonstration({ database, keys }, production)).toBe(false);
  expect(await seedDemonstration({ database, keys }, options)).toBe(true);
  expect(await seedDemonstration({ database, keys }, options)).toBe(false);
  const logIns = await readDemonstrationLogIns({ database });
  expect(logIns.map(({ loginName }) => loginName)).toEqual([
    'worker',
    'employer',
    'clerk',
    'chair',
    'expert',
    'examiner',
    'officer',
    'supervisor',
    'sysadmin',
    'secadmin',
    'audadmin',
  ]);
});

/** Runs a job of the demonstration twice, as after a stop. */
async function runTwice(kind: string, make: JobHandler): Promise<void> {
  const job = await database.transaction(system, (tx) =>
    tx.selectFrom('jobs').selectAll().where('kind', '=', kind).executeTakeFirstOrThrow(),
  );
  const run = {
    job: { id: job.id, kind, payload: job.payload, attempts: 1, maxAttempts: 1, worker: 'test' },
    database,
    signal: new AbortController().signal,
    reportProgress: () => undefined,
  };
  await make(run);
  await make(run);
}

test('the job makes a case in every state up to the group, and none twice', async () => {
  const policyByHash = createPolicyByHash(library);
  await runTwice(DEMONSTRATION_CASES_JOB, createDemonstrationCases({ library, policyByHash, newId: randomUUID, now }));
  const cases = await database.transaction(system, (tx) =>
    tx.selectFrom('applications').select(['state', 'held']).orderBy('number').execute(),
  );
  expect(cases.map(({ state, held }) => (held ? `${state}, held` : state))).toEqual([
    'draft',
    'employer-verification',
    'employer-verification',
    'returned-by-employer',
    'employer-publicity',
    'employer-publicity',
    'employer-refused',
    'body-acceptance',
    'body-acceptance',
    'correction',
    'body-acceptance',
    'accepted',
    'accepted',
    'grouped',
    'not-accepted',
    'withdrawn',
    'lapsed',
    'employer-verification, held',
  ]);
  expect(cases.length).toBe(stories.length);
});

test('the sessions leave a case in every state from the group to the certificate, and what proves them', async () => {
  const policyByHash = createPolicyByHash(library);
  const make = createDemonstrationReviews({ library, policyByHash, newId: randomUUID, now, keys, config });
  await runTwice(DEMONSTRATION_REVIEWS_JOB, make);
  const found = await database.transaction(system, async (tx) => ({
    cases: await tx
      .selectFrom('applications')
      .select(['state', sql<boolean>`case_state -> 'result' <> 'null'`.as('counted')])
      .where('group_name', 'in', ['电气一组', '电气二组', '焊接一组'])
      .execute(),
    certificates: await tx.selectFrom('certificates').select('state').execute(),
    draws: await tx.selectFrom('draws').select(['state', 'file']).execute(),
    meetings: await tx.selectFrom('meetings').select('state').execute(),
    rounds: await tx.selectFrom('ballot_rounds').select(['state', 'file']).execute(),
    sheets: await tx.selectFrom('scoring_sheets').select('state').execute(),
  }));
  expect(found.cases.map(({ state, counted }) => (counted ? state : `${state}, not counted`)).sort()).toEqual([
    ...['certified', 'certified', 'certified', 'certified', 'confirmed', 'grouped, not counted'],
    ...['not-passed', 'not-passed', 'result-publicity', 'under-evaluation', 'under-evaluation, not counted'],
  ]);
  const states = ['issued', 'issued', 'revoked', 'superseded', 'suspended'];
  expect(found.certificates.map(({ state }) => state).sort()).toEqual(states);
  expect(found.draws.map(({ state }) => state).sort()).toEqual(['drawn', 'drawn', 'open']);
  expect(found.meetings.map(({ state }) => state).sort()).toEqual(['sealed', 'voting']);
  expect(new Set(found.sheets.map(({ state }) => state))).toEqual(new Set(['open', 'signed']));
});
