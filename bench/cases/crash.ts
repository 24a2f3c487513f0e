import { seededRandom } from '../../packages/server/src/demonstration/seeded-random.ts';
import { generateKeys, parseKeys } from '../../packages/server/src/keys/read-keys.ts';
import { killWhileWriting } from '../../packages/server/test/robustness/support/kill-while-writing.ts';
import { makePlace, withDatabase } from '../../packages/server/test/robustness/support/make-place.ts';
import { prepareScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { printTable } from '../table.ts';
import { beginning, sizeOf, withServer } from './open-scene.ts';

/** Kills a server with SIGKILL while cases are written, on both databases; false when anything acknowledged is lost. */
export async function benchCrash(): Promise<boolean> {
  const kills = sizeOf('BENCH_KILLS', 100);
  const rows = [await killOn('embedded', '', kills), await withServer((url) => killOn('PostgreSQL', url, kills))];
  printTable(
    ['database', 'kills', 'writes acknowledged', 'lost', 'faults', 'cases', 'chains', 'entries', 'broken'],
    rows.map(({ name, report: { acknowledged, lost, failures, findings } }) => [
      name,
      ...[kills, acknowledged, lost.length, failures.length].map(String),
      ...[findings.cases, findings.chains, findings.entries, findings.problems.length].map(String),
    ]),
  );
  for (const { report } of rows) {
    for (const line of [...report.lost, ...report.failures, ...report.findings.problems].slice(0, 20))
      console.log(line);
  }
  return rows.every(
    ({ report: { lost, failures, findings } }) => lost.length + failures.length + findings.problems.length === 0,
  );
}

async function killOn(name: string, server: string, kills: number) {
  const keys = generateKeys();
  const reading = parseKeys(keys);
  if (!reading.ok) throw new Error(reading.problems.join());
  const made = await makePlace(server);
  const { place } = made;
  try {
    const options = { keys: reading.keys, now: new Date(beginning), people: 24 };
    const scene = await withDatabase(place, (database) => prepareScene(database, options));
    const report = await killWhileWriting({
      settings: { place, keys, now: beginning },
      scene,
      kills,
      writers: 8,
      writes: sizeOf('BENCH_WRITES', 40),
      random: seededRandom(9),
      onKill: (killed, acknowledged) => {
        if (killed % 10 === 0) console.log(`${name}: ${killed} kills, ${acknowledged} writes acknowledged`);
      },
    });
    return { name, report };
  } finally {
    await made.remove();
  }
}
