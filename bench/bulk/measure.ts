import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createPolicyLibrary } from '@guantong/engine';
import { compileSql, duckdb, type SqlProgram, sqlStatuses } from '@guantong/engine/sql';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import { handwrittenQuery } from './handwritten.ts';
import { asOf, capacity, insertPopulation } from './population.ts';

/** What one run over the population showed. */
export interface BulkResult {
  readonly persons: number;
  readonly routes: number;
  readonly threads: number;
  readonly memoryLimit: string;
  readonly load: Spent;
  /** Of each run. */
  readonly generated: readonly Spent[];
  readonly handwritten: readonly Spent[];
  /** Answers by status, the same in both queries. */
  readonly answersByStatus: Readonly<Record<string, number>>;
  /** Routes on which the two queries differ for anyone. */
  readonly differing: readonly string[];
  readonly peakBytes: number;
}

/** Time on the clock, and of all processors together: on a machine that does other things too, the second says more. */
export interface Spent {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Makes the population, runs both queries over all of it, and compares every answer. */
export async function measureBulk(options: {
  persons: number;
  threads: number;
  memoryLimit: string;
  runs: number;
}): Promise<BulkResult> {
  const { persons, threads, memoryLimit, runs } = options;
  const { directory, policy } = await nationalPolicy();
  const program = compileSql(policy, {
    dialect: duckdb,
    capacity,
    asOf,
    turns: 3,
    targets: [
      { type: 'title', series: 'engineering' },
      'skill-level',
      { type: 'professional-qualification', category: 'economics' },
    ],
  });
  const handwritten = handwrittenQuery(directory);
  const generated = inOrderOf(program, handwritten.routes);
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: memoryLimit,
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  const load = await spent(async () => {
    await connection.run(program.createTable);
    await connection.run(insertPopulation(program, directory, persons));
  });
  const columns = handwritten.routes.map((_, at) => at);
  const totals = (sql: string) => `SELECT ${columns.map((at) => `sum(s${at}), sum(d${at})`).join(', ')} FROM (${sql})`;
  const [ofGenerated, ofHandwritten]: [Spent[], Spent[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    ofGenerated.push(await spent(() => connection.run(totals(generated))));
    ofHandwritten.push(await spent(() => connection.run(totals(handwritten.sql))));
  }
  const peakBytes = peakResidentBytes();
  const [one, other] = [
    await answersOf(connection, generated, columns.length),
    await answersOf(connection, handwritten.sql, columns.length),
  ];
  connection.closeSync();
  instance.closeSync();
  return {
    persons,
    routes: columns.length,
    threads,
    memoryLimit,
    load,
    generated: ofGenerated,
    handwritten: ofHandwritten,
    answersByStatus: one.byStatus,
    differing: handwritten.routes.filter((_, at) => one.prints[at] !== other.prints[at]),
    peakBytes,
  };
}

async function nationalPolicy() {
  const library = createPolicyLibrary(await loadPolicyBundle());
  return { directory: library.directory, policy: library.policyFor('CN') };
}

/** The generated query with its answers in the order, and under the names, of the hand-written one. */
function inOrderOf(program: SqlProgram, routes: readonly string[]): string {
  const missing = program.answers.filter(({ rule }) => !routes.includes(rule.id)).map(({ rule }) => rule.id);
  if (missing.length > 0)
    throw new Error(`the hand-written query has no route ${missing.join(', ')}: write it in bench/bulk/handwritten.ts`);
  const names = routes.map((id, at) => {
    const answer = program.answers.find(({ rule }) => rule.id === id);
    if (answer === undefined)
      throw new Error(`the policy has no rule "${id}"; take it out of bench/bulk/handwritten.ts`);
    return `${answer.status} AS s${at}, ${answer.day} AS d${at}`;
  });
  return `SELECT id, ${names.join(', ')} FROM (${program.query}) AS answers`;
}

/** For each route a sum of hashes over (person, status, day): equal where the answers of all persons are. */
async function answersOf(connection: DuckDBConnection, sql: string, routes: number) {
  const columns = Array.from({ length: routes }, (_, at) => at);
  const prints = columns.map((at) => `sum(hash(id, s${at}::INTEGER, d${at}::INTEGER))`);
  const counts = sqlStatuses.map((_, status) =>
    columns.map((at) => `count(*) FILTER (s${at} = ${status})`).join(' + '),
  );
  const reader = await connection.runAndReadAll(`SELECT ${[...prints, ...counts].join(', ')} FROM (${sql})`);
  const row = reader.getRows()[0]?.map(String) ?? [];
  return {
    prints: row.slice(0, routes),
    byStatus: Object.fromEntries(sqlStatuses.map((status, at) => [status, Number(row[routes + at])])),
  };
}

async function spent(work: () => Promise<unknown>): Promise<Spent> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** The most memory this process has had, from /proc where there is one. */
function peakResidentBytes(): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(line?.[1] ?? Number.NaN) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
