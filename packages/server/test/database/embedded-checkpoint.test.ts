import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { asEmbeddedOwner } from '../../src/database/embedded/as-embedded-owner.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { readFoundation } from './support/read-foundation.ts';

const system = { role: 'system', purpose: 'test' } as const;

test('commits go on while checkpoints give segments of the log other names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guantong-checkpoint-'));
  const faults: Error[] = [];
  const migrations = await readFoundation();
  const database = await openDatabase(
    { kind: 'embedded', folder },
    { onFault: (error) => faults.push(error), migrations },
  );
  // Random, so that it is not compressed: each round fills a segment of 16 MB and more.
  const commit = (round: number, index: number) =>
    database.transaction(system, (tx) =>
      sql`insert into jobs (id, kind, payload, run_at, max_attempts, created_at)
          select gen_random_uuid(), ${`round-${round}`}, jsonb_build_object('text', string_agg(md5(random()::text), '')), now(), 1, now()
          from generate_series(1, 20000) where ${index}::int >= 0`.execute(tx),
    );
  for (let round = 0; round < 2; round += 1) {
    const commits = Array.from({ length: 30 }, (_, index) => commit(round, index));
    const checkpoints = Array.from({ length: 3 }, () =>
      asEmbeddedOwner(database.kysely, (owner) => sql`checkpoint`.execute(owner)),
    );
    await Promise.all([...commits, ...checkpoints]);
  }
  const { count } = await database.transaction(system, (tx) =>
    tx
      .selectFrom('jobs')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  );
  expect(count).toBe(60);
  await database.close();
  expect(faults).toEqual([]);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
