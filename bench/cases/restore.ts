import { copyByDump } from '../../packages/server/test/robustness/support/copy-by-dump.ts';
import { withDatabase } from '../../packages/server/test/robustness/support/make-place.ts';
import { verifyDatabase } from '../../packages/server/test/robustness/support/verify-database.ts';
import { printTable } from '../table.ts';
import { fillCases } from './fill-cases.ts';
import { sizeOf, withScene, withServer } from './open-scene.ts';
import { restoreProofs } from './restore-proofs.ts';
import { startThrowAwayPostgresql } from './throw-away-postgresql.ts';

/** Dumps many cases, and what proves results and certificates, and restores each to a server that was never used. */
export async function benchRestore(): Promise<boolean> {
  return (await restoreProofsElsewhere()) && (await restoreCases());
}

async function restoreProofsElsewhere(): Promise<boolean> {
  const machine = await startThrowAwayPostgresql();
  try {
    return await withServer((server) => restoreProofs(server, machine.url));
  } finally {
    await machine.remove();
  }
}

/** False when a chain does not verify. */
async function restoreCases(): Promise<boolean> {
  const count = sizeOf('BENCH_CASES', 10_000);
  const people = Math.ceil(count * 1.6) + 100;
  return withScene(
    people,
    async ({ settings: { place } }) => {
      const before = await withDatabase(place, verifyDatabase);
      const machine = await startThrowAwayPostgresql();
      try {
        const started = performance.now();
        await copyByDump({ from: place.url, to: machine.url });
        const seconds = (performance.now() - started) / 1000;
        const after = await withDatabase({ kind: 'postgresql', url: machine.url }, verifyDatabase);
        printTable(
          ['', 'cases', 'chains', 'entries', 'broken'],
          [before, after].map(({ cases, chains, entries, problems }, index) => [
            index === 0 ? 'before' : `restored in ${seconds.toFixed(0)} s`,
            ...[cases, chains, entries, problems.length].map(String),
          ]),
        );
        return JSON.stringify(before) === JSON.stringify(after) && after.problems.length === 0;
      } finally {
        await machine.remove();
      }
    },
    (database, scene) => fillCases(database, scene, count),
  );
}
