import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stories } from '../../src/demonstration/made-up-stories.ts';
import { generateKeys, parseKeys } from '../../src/keys/read-keys.ts';
import { createCaseClient } from './support/case-client.ts';
import { createHttpClient, type HttpClient } from './support/http-client.ts';
import { type MadePlace, makePlace, withDatabase } from './support/make-place.ts';
import { type PreparedScene, prepareScene } from './support/prepare-scene.ts';
import { type RoundRobinProxy, startRoundRobinProxy } from './support/round-robin-proxy.ts';
import { type RunningOffice, startOffice } from './support/start-office.ts';
import { verifyDatabase } from './support/verify-database.ts';
import { walkCase } from './support/walk-case.ts';

const server = process.env.DATABASE_URL ?? '';
const now = '2026-06-15T01:00:00.000Z';
const keys = generateKeys();

// The embedded database belongs to one process.
describe.runIf(server !== '')('two servers on one PostgreSQL, each asked in turn', () => {
  let made: MadePlace;
  let scene: PreparedScene;
  let offices: readonly RunningOffice[];
  let proxy: RoundRobinProxy;
  let http: HttpClient;
  beforeAll(async () => {
    made = await makePlace(server);
    const reading = parseKeys(keys);
    if (!reading.ok) throw new Error(reading.problems.join());
    const options = { keys: reading.keys, now: new Date(now), people: 40 };
    scene = await withDatabase(made.place, (database) => prepareScene(database, options));
    const settings = { place: made.place, keys, now };
    offices = await Promise.all([startOffice(settings), startOffice(settings)]);
    proxy = await startRoundRobinProxy(offices.map(({ address }) => address));
    http = createHttpClient(proxy.address);
  });
  afterAll(async () => {
    http.close();
    proxy.close();
    await Promise.all(offices.map((office) => office.stop()));
    await made.remove();
  });

  test.each([
    ['grouped', 'grouped', 'eligible'],
    ['corrected', 'body-acceptance', 'eligible'],
    ['grouped, with an open question', 'grouped', 'undetermined'],
  ])('a case is %s', async (name, state, prospect) => {
    const story = stories.find((each) => each.name === name.split(',')[0]);
    const applicant = scene.applicants.find(({ person }) => person.prospect === prospect && !used.has(person.id));
    if (story === undefined || applicant === undefined) throw new Error(`expected a story ${name} and an applicant`);
    used.add(applicant.person.id);
    const moveTo = async (instant: string) => {
      await Promise.all(offices.map((office) => office.moveTo(instant)));
    };
    await moveTo(now);
    const walked = await walkCase(applicant, { cases: createCaseClient(http), scene, story, moveTo });
    expect(walked.state).toBe(state);
    expect(Math.min(...proxy.given)).toBeGreaterThan(3);
  });

  test('no server had a fault, and what both wrote holds together', async () => {
    expect(offices.flatMap(({ failures }) => failures)).toEqual([]);
    const findings = await withDatabase(made.place, verifyDatabase);
    expect(findings).toMatchObject({ cases: 3, problems: [] });
  });
});

const used = new Set<string>();
