import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { createPolicyLibrary } from '@guantong/engine';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/server-config.ts';
import type { Database } from '../../src/database/database.ts';
import {
  createDemonstrationComplaints,
  DEMONSTRATION_COMPLAINTS_JOB,
} from '../../src/demonstration/complaints/create-demonstration-complaints.ts';
import { actorOf } from '../../src/demonstration/planned-actors.ts';
import {
  createDemonstrationReviews,
  DEMONSTRATION_REVIEWS_JOB,
} from '../../src/demonstration/reviews/create-demonstration-reviews.ts';
import { reviewPlanSchema } from '../../src/demonstration/reviews/review-plan.ts';
import { seedDemonstration } from '../../src/demonstration/seed.ts';
import { takeAction } from '../../src/modules/applications/act-on-application.ts';
import { createPolicyByHash } from '../../src/modules/applications/policy-by-hash.ts';
import { loadPolicyBundle } from '../../src/policy-store/load-policy-bundle.ts';
import { cheapPasswordCost, createTestKeys } from '../../src/testing/test-actors.ts';
import { runDemonstrationJob } from '../support/run-demonstration-job.ts';
import { copyByDump, hasDumpTools } from './support/copy-by-dump.ts';
import { type MadePlace, makePlace, withDatabase } from './support/make-place.ts';
import { verifyDatabase } from './support/verify-database.ts';
import { verifyProofs } from './support/verify-proofs.ts';

const server = process.env.DATABASE_URL ?? '';
const isPossible = server === '' || (await hasDumpTools());
const system = { role: 'system', purpose: 'test' } as const;
const library = createPolicyLibrary(await loadPolicyBundle());
const signIn = { ...defaultConfig.signIn, passwordCost: cheapPasswordCost };
const config = { ...defaultConfig, mode: 'development', signIn } as const;
const now = () => new Date('2026-06-15T09:30:00.000Z');
const keys = createTestKeys();
const setting = { library, policyByHash: createPolicyByHash(library), newId: randomUUID, now, keys, config };
const makeReviews = (database: Database) =>
  runDemonstrationJob(database, DEMONSTRATION_REVIEWS_JOB, createDemonstrationReviews(setting));
const makeComplaints = (database: Database) =>
  runDemonstrationJob(database, DEMONSTRATION_COMPLAINTS_JOB, createDemonstrationComplaints(setting));
const verifyAll = async (database: Database) => ({
  ...(await verifyDatabase(database)),
  proofs: await verifyProofs(database, { keys, now: now() }),
});

describe.runIf(isPossible)('the sessions of the demonstration, to the certificate', () => {
  let first: MadePlace;
  let second: MadePlace;
  beforeAll(async () => {
    [first, second] = [await makePlace(server), await makePlace(server)];
    await withDatabase(first.place, async (database) => {
      await seedDemonstration(
        { database, keys },
        { config, library, now, newId: randomUUID, people: 440, casesOfEach: 1 },
      );
      await makeReviews(database);
      await makeComplaints(database);
    });
  });
  afterAll(async () => {
    await first.remove();
    await second.remove();
  });

  test('leave a case in every state from the group on, and are made once', async () => {
    const found = await withDatabase(first.place, async (database) => {
      await makeReviews(database);
      await makeComplaints(database);
      return database.transaction(system, async (tx) => ({
        cases: await tx
          .selectFrom('applications')
          .select(['state', sql<boolean>`case_state -> 'result' <> 'null'`.as('counted')])
          .where('group_name', 'is not', null)
          .execute(),
        certificates: await tx.selectFrom('certificates').select('state').execute(),
        draws: await tx.selectFrom('draws').select('state').execute(),
        meetings: await tx.selectFrom('meetings').select('state').execute(),
        complaints: await tx.selectFrom('complaints').select(['number', 'state']).orderBy('reported_at').execute(),
        sheets: await tx.selectFrom('scoring_sheets').select('state').distinct().execute(),
      }));
    });
    expect(found.cases.map(({ state, counted }) => (counted ? state : `${state}, not counted`)).sort()).toEqual([
      ...['certified', 'certified', 'confirmed', 'grouped, not counted', 'not-passed', 'not-passed'],
      ...[
        'result-annulled',
        'result-annulled',
        'result-publicity',
        'under-evaluation',
        'under-evaluation, not counted',
      ],
    ]);
    const statesOf = (rows: readonly { readonly state: string }[]) => rows.map(({ state }) => state).sort();
    expect(statesOf(found.certificates)).toEqual(['issued', 'revoked', 'revoked', 'superseded', 'suspended']);
    expect(statesOf(found.draws)).toEqual(['drawn', 'drawn', 'open']);
    expect(statesOf(found.meetings)).toEqual(['sealed', 'voting']);
    // As many as there are results and certificates to complain about, the earliest first.
    expect(found.complaints).toEqual([
      { number: 'TS992026-000002', state: 'closed' },
      { number: 'TS992026-000001', state: 'handling' },
    ]);
    expect(statesOf(found.sheets)).toEqual(['open', 'signed']);
  });

  test('copied to an empty place: entries, cases, draws, ballots and credentials verify, and it goes on', async () => {
    const before = await withDatabase(first.place, verifyAll);
    expect(before).toMatchObject({
      cases: 11,
      problems: [],
      proofs: { draws: 2, ballots: 1, credentials: 5, problems: [] },
    });
    if (first.place.kind === 'postgresql' && second.place.kind === 'postgresql')
      await copyByDump({ from: first.place.url, to: second.place.url });
    else if (first.place.kind === 'embedded' && second.place.kind === 'embedded')
      await cp(first.place.folder ?? '', second.place.folder ?? '', { recursive: true });
    expect(await withDatabase(second.place, verifyAll)).toEqual(before);
    const after = await withDatabase(second.place, async (database) => {
      await publishCounted(database);
      return verifyDatabase(database);
    });
    expect(after).toMatchObject({ cases: 11, entries: before.entries + 1, problems: [] });
  });
});

/** The chair publishes the result that was counted before the copy was made. */
async function publishCounted(database: Database): Promise<void> {
  const { job, counted } = await database.transaction(system, async (tx) => ({
    job: await tx.selectFrom('jobs').select('payload').where('kind', '=', DEMONSTRATION_REVIEWS_JOB).executeTakeFirst(),
    counted: await tx
      .selectFrom('applications')
      .select('id')
      .where('state', '=', 'under-evaluation')
      .where(sql<boolean>`case_state -> 'result' <> 'null'`)
      .executeTakeFirstOrThrow(),
  }));
  const { actors, by } = reviewPlanSchema.parse(job?.payload);
  const actor = actorOf(actors, by.chair);
  const act = { actor, now: now(), newId: randomUUID, library, policyByHash: setting.policyByHash };
  const publish = { kind: 'publish-result', payload: {} } as const;
  await database.transaction(actor, (tx) => takeAction({ tx, ...act }, counted.id, publish));
}
