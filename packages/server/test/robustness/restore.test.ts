import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stories } from '../../src/demonstration/made-up-stories.ts';
import { generateKeys, parseKeys } from '../../src/keys/read-keys.ts';
import { createCaseClient } from './support/case-client.ts';
import { copyByDump, hasDumpTools } from './support/copy-by-dump.ts';
import { createHttpClient } from './support/http-client.ts';
import { type MadePlace, makePlace, withDatabase } from './support/make-place.ts';
import { type PreparedScene, prepareScene } from './support/prepare-scene.ts';
import { startOffice } from './support/start-office.ts';
import { verifyDatabase } from './support/verify-database.ts';
import { walkCase } from './support/walk-case.ts';

const server = process.env.DATABASE_URL ?? '';
const now = '2026-06-15T01:00:00.000Z';
const keys = generateKeys();
const isPossible = server === '' || (await hasDumpTools());

describe.runIf(isPossible)('what is copied to an empty place', () => {
  let first: MadePlace;
  let second: MadePlace;
  let scene: PreparedScene;
  beforeAll(async () => {
    [first, second] = [await makePlace(server), await makePlace(server)];
    const reading = parseKeys(keys);
    if (!reading.ok) throw new Error(reading.problems.join());
    const options = { keys: reading.keys, now: new Date(now), people: 20 };
    scene = await withDatabase(first.place, (database) => prepareScene(database, options));
    await walkIn(first, 0);
  });
  afterAll(async () => {
    await first.remove();
    await second.remove();
  });

  /** Walks a case to its end by a server over that place. */
  async function walkIn({ place }: MadePlace, index: number): Promise<void> {
    const office = await startOffice({ place, keys, now });
    const http = createHttpClient(office.address);
    const [applicant, story] = [scene.applicants[index], stories.find(({ name }) => name === 'grouped')];
    if (applicant === undefined || story === undefined) throw new Error('expected an applicant and a story');
    const { moveTo, failures } = office;
    const walked = await walkCase(applicant, { cases: createCaseClient(http), scene, story, moveTo });
    http.close();
    await office.stop();
    expect([walked.state, failures]).toEqual(['grouped', []]);
  }

  test('verifies entry by entry, and goes on', async () => {
    const before = await withDatabase(first.place, verifyDatabase);
    expect(before).toMatchObject({ cases: 1, problems: [] });
    if (first.place.kind === 'postgresql' && second.place.kind === 'postgresql')
      await copyByDump({ from: first.place.url, to: second.place.url });
    else if (first.place.kind === 'embedded' && second.place.kind === 'embedded')
      await cp(first.place.folder ?? '', second.place.folder ?? '', { recursive: true });
    expect(await withDatabase(second.place, verifyDatabase)).toEqual(before);
    await walkIn(second, 1);
    expect(await withDatabase(second.place, verifyDatabase)).toMatchObject({ cases: 2, problems: [] });
  });
});
