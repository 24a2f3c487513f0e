import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { defaultConfig } from '../../packages/server/src/config/server-config.ts';
import {
  createDemonstrationReviews,
  DEMONSTRATION_REVIEWS_JOB,
} from '../../packages/server/src/demonstration/reviews/create-demonstration-reviews.ts';
import { seedDemonstration } from '../../packages/server/src/demonstration/seed.ts';
import { generateKeys, parseKeys } from '../../packages/server/src/keys/read-keys.ts';
import { createPolicyByHash } from '../../packages/server/src/modules/applications/policy-by-hash.ts';
import { loadPolicyBundle } from '../../packages/server/src/policy-store/load-policy-bundle.ts';
import { copyByDump } from '../../packages/server/test/robustness/support/copy-by-dump.ts';
import { makePlace, withDatabase } from '../../packages/server/test/robustness/support/make-place.ts';
import { verifyProofs } from '../../packages/server/test/robustness/support/verify-proofs.ts';
import { runDemonstrationJob } from '../../packages/server/test/support/run-demonstration-job.ts';
import { printTable } from '../table.ts';
import { beginning } from './open-scene.ts';

/** Dumps the sessions of the demonstration and restores them elsewhere; false when a draw, a ballot or a credential does not verify. */
export async function restoreProofs(from: string, to: string): Promise<boolean> {
  const reading = parseKeys(generateKeys());
  if (!reading.ok) throw new Error(reading.problems.join());
  const { keys } = reading;
  const now = () => new Date(beginning);
  const library = createPolicyLibrary(await loadPolicyBundle());
  const config = { ...defaultConfig, mode: 'development' } as const;
  const setting = { library, policyByHash: createPolicyByHash(library), newId: randomUUID, now, keys, config };
  const made = await makePlace(from);
  const { place } = made;
  try {
    if (place.kind !== 'postgresql') throw new Error('expected a database on a server');
    const before = await withDatabase(place, async (database) => {
      await seedDemonstration({ database, keys }, { config, library, now, newId: randomUUID, casesOfEach: 3 });
      await runDemonstrationJob(database, DEMONSTRATION_REVIEWS_JOB, createDemonstrationReviews(setting));
      return verifyProofs(database, { keys, now: now() });
    });
    await copyByDump({ from: place.url, to });
    const after = await withDatabase({ kind: 'postgresql', url: to }, (database) =>
      verifyProofs(database, { keys, now: now() }),
    );
    printTable(
      ['', 'draws', 'ballot files', 'credentials', 'broken'],
      [before, after].map(({ draws, ballots, credentials, problems }, index) => [
        index === 0 ? 'before' : 'restored',
        ...[draws, ballots, credentials, problems.length].map(String),
      ]),
    );
    return JSON.stringify(before) === JSON.stringify(after) && after.problems.length === 0;
  } finally {
    await made.remove();
  }
}
