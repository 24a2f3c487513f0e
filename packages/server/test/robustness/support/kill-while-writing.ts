import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../../src/database/database.ts';
import { createCaseClient } from './case-client.ts';
import { createHttpClient } from './http-client.ts';
import { withDatabase } from './make-place.ts';
import type { OfficeSettings } from './office-protocol.ts';
import type { Applicant, PreparedScene } from './prepare-scene.ts';
import { startOffice } from './start-office.ts';
import { type DatabaseFindings, verifyDatabase } from './verify-database.ts';
import { writeUntilKilled } from './write-until-killed.ts';

export interface KillOptions {
  readonly settings: OfficeSettings;
  readonly scene: PreparedScene;
  readonly kills: number;
  /** How many applicants write at the same time. */
  readonly writers: number;
  /** How many writes are acknowledged, at least, before each kill. */
  readonly writes: number;
  /** A number from 0 up to, but not, 1: when exactly the kill comes. */
  readonly random: () => number;
  readonly onKill?: (killed: number, acknowledged: number) => void;
}

export interface KillReport {
  readonly acknowledged: number;
  /** Cases that are older than was acknowledged, or whose audit does not have an entry for each version. */
  readonly lost: readonly string[];
  /** Faults that servers wrote down. */
  readonly failures: readonly string[];
  readonly findings: DatabaseFindings;
}

/** The newest version of each case that the server said it wrote. */
type Acknowledged = Map<string, number>;

const system = { role: 'system', purpose: 'test' } as const;
const LONGEST_WAIT = 120_000;

/** Starts a server, lets applicants write, kills it with SIGKILL; again and again over the same database. */
export async function killWhileWriting(options: KillOptions): Promise<KillReport> {
  const { settings, scene, kills, writers, onKill } = options;
  const failures: string[] = [];
  const lost: string[] = [];
  let total = 0;
  for (let killed = 1; killed <= kills; killed += 1) {
    const acknowledged: Acknowledged = new Map();
    const round = await writeAndKill(options, scene.applicants.slice(0, writers), acknowledged);
    failures.push(...round.failures);
    total += round.writes;
    // PostgreSQL goes on after its client is gone; the embedded database was in the killed process and recovers here.
    lost.push(...(await withDatabase(settings.place, (database) => listLost(database, acknowledged))));
    onKill?.(killed, total);
  }
  const findings = await withDatabase(settings.place, verifyDatabase);
  return { acknowledged: total, lost, failures, findings };
}

async function writeAndKill(
  { settings, scene, writes: wanted, random }: KillOptions,
  applicants: readonly Applicant[],
  acknowledged: Acknowledged,
) {
  const office = await startOffice(settings);
  const http = createHttpClient(office.address);
  const cases = createCaseClient(http);
  let killed = false;
  let writes = 0;
  const note = (id: string, version: number) => {
    writes += 1;
    acknowledged.set(id, version);
  };
  const writing = applicants.map((applicant) =>
    writeUntilKilled(applicant, { cases, scene, note, isKilled: () => killed }),
  );
  const all = Promise.all(writing);
  const until = Date.now() + LONGEST_WAIT;
  try {
    while (writes < wanted && Date.now() < until) await Promise.race([all, sleep(5)]);
    await Promise.race([all, sleep(random() * 100)]);
  } finally {
    killed = true;
    await office.kill();
  }
  await all;
  http.close();
  return { writes, failures: office.failures };
}

/** A case may be one step ahead of what was acknowledged, for each write whose answer the kill cut off; never behind. */
async function listLost(database: Database, acknowledged: Acknowledged): Promise<readonly string[]> {
  const rows = await database.transaction(system, (tx) => listVersions(tx, [...acknowledged.keys()]));
  const stored = new Map(rows.map((row) => [row.id, row]));
  return [...acknowledged].flatMap(([id, version]) => {
    const found = stored.get(id);
    if (found === undefined) return [`${id}: gone`];
    if (found.version < version) return [`${id}: version ${version} was acknowledged, ${found.version} is stored`];
    return found.sequence === found.version ? [] : [`${id}: version ${found.version}, ${found.sequence} audit entries`];
  });
}

async function listVersions(tx: DatabaseTransaction, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('applications')
    .innerJoin('audit_heads', (join) => join.on('audit_heads.chain', '=', sql<string>`'case:' || applications.id`))
    .select(['applications.id', 'applications.version', 'audit_heads.sequence'])
    .where('applications.id', 'in', ids)
    .execute();
}
