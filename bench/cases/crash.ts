import { seededRandom } from '../../packages/server/src/demonstration/seeded-random.ts';
import { generateKeys, parseKeys } from '../../packages/server/src/keys/read-keys.ts';
import { killWhileWriting } from '../../packages/server/test/robustness/support/kill-while-writing.ts';
import { makePlace, withDatabase } from '../../packages/server/test/robustness/support/make-place.ts';
import { prepareScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { printTable } from '../table.ts';
import { beginning, sizeOf, withServer } from './open-scene.ts';

const databases = {
  embedded: (kills: number) => killOn('embedded', '', kills),
  postgresql: (kills: number) => withServer((url) => killOn('PostgreSQL', url, kills)),
} as const;

/**
 * Kills a server with SIGKILL while cases are written; false when anything acknowledged is lost. On the databases that are
 * named (`embedded`, `postgresql`), else on both, each told when it is done.
 */
export async function benchCrash(named: readonly string[]): Promise<boolean> {
  const kills = sizeOf('BENCH_KILLS', 100);
  const wanted = Object.entries(databases).filter(([name]) => named.length === 0 || named.includes(name));
  if (wanted.length === 0) throw new Error(`expected ${Object.keys(databases).join(', ')}, found ${named.join(' ')}`);
  let isWhole = true;
  for (const [, kill] of wanted) {
    const { name, report } = await kill(kills);
    const { acknowledged, lost, failures, findings } = report;
    printTable(
      ['database', 'kills', 'writes acknowledged', 'lost', 'faults', 'cases', 'chains', 'entries', 'broken'],
      [
        [
          name,
          ...[kills, acknowledged, lost.length, failures.length].map(String),
          ...[findings.cases, findings.chains, findings.entries, findings.problems.length].map(String),
        ],
      ],
    );
    const faults = [...lost, ...failures, ...findings.problems];
    for (const line of faults.slice(0, 20)) console.log(line);
    isWhole &&= faults.length === 0;
  }
  return isWhole;
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
