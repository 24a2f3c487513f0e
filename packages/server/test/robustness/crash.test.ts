import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../src/demonstration/seeded-random.ts';
import { generateKeys, parseKeys } from '../../src/keys/read-keys.ts';
import { killWhileWriting } from './support/kill-while-writing.ts';
import { type MadePlace, makePlace, withDatabase } from './support/make-place.ts';
import { type PreparedScene, prepareScene } from './support/prepare-scene.ts';

const kills = Number(process.env.GUANTONG_KILLS ?? 3);
const now = '2026-06-15T01:00:00.000Z';
const keys = generateKeys();

let made: MadePlace;
let scene: PreparedScene;
beforeAll(async () => {
  made = await makePlace(process.env.DATABASE_URL ?? '');
  const reading = parseKeys(keys);
  if (!reading.ok) throw new Error(reading.problems.join());
  const options = { keys: reading.keys, now: new Date(now), people: 12 };
  scene = await withDatabase(made.place, (database) => prepareScene(database, options));
});
afterAll(() => made.remove());

test('a server killed while cases are written loses nothing it acknowledged, and every chain verifies', {
  timeout: 600_000,
}, async () => {
  const report = await killWhileWriting({
    settings: { place: made.place, keys, now },
    scene,
    kills,
    writers: 4,
    writes: 12,
    random: seededRandom(9),
  });
  expect(report).toMatchObject({ lost: [], failures: [], findings: { problems: [] } });
  expect(report.acknowledged).toBeGreaterThanOrEqual(12 * kills);
  // Each writer began a case at least.
  expect(report.findings.cases).toBeGreaterThanOrEqual(4);
});
