import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/server-config.ts';
import { createDemonstrationCases, DEMONSTRATION_CASES_JOB } from '../../src/demonstration/applications.ts';
import { stories } from '../../src/demonstration/made-up-stories.ts';
import { type SeedOptions, seedDemonstration } from '../../src/demonstration/seed.ts';
import { createPolicyByHash } from '../../src/modules/applications/policy-by-hash.ts';
import { readDemonstrationLogIns } from '../../src/modules/people/sign-in/external/demonstration-log-ins.ts';
import { loadPolicyBundle } from '../../src/policy-store/load-policy-bundle.ts';
import { cheapPasswordCost, createTestKeys } from '../../src/testing/test-actors.ts';
import { openTestDatabase, type TestDatabase } from '../../src/testing/test-database.ts';
import { runDemonstrationJob } from '../support/run-demonstration-job.ts';

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
  expect(await seedDemonstration({ database, keys }, production)).toBe(undefined);
  expect(await seedDemonstration({ database, keys }, options)).toMatchObject({ number: 'TS992026-000001' });
  expect(await seedDemonstration({ database, keys }, options)).toBe(undefined);
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

test('the job makes a case in every state up to the group, and none twice', async () => {
  const make = createDemonstrationCases({ library, policyByHash: createPolicyByHash(library), newId: randomUUID, now });
  await runDemonstrationJob(database, DEMONSTRATION_CASES_JOB, make);
  await runDemonstrationJob(database, DEMONSTRATION_CASES_JOB, make);
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
