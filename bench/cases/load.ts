import { setTimeout as sleep } from 'node:timers/promises';
import type { ApplicationView } from '@guantong/contracts';
import { seededRandom } from '../../packages/server/src/demonstration/seeded-random.ts';
import { asServerOwner } from '../../packages/server/src/testing/test-database.ts';
import { createHttpClient, type HttpClient } from '../../packages/server/test/robustness/support/http-client.ts';
import type { Member, PreparedScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { startOffice } from '../../packages/server/test/robustness/support/start-office.ts';
import { printTable } from '../table.ts';
import { fillCases } from './fill-cases.ts';
import { sizeOf, withScene } from './open-scene.ts';

/** Milliseconds of each request by what it was for; `errors` counts answers from 400 on. */
interface Measured {
  readonly times: Map<string, number[]>;
  readonly errors: string[];
}

/** Users at work over many cases, then case pages opened one after the other; false when a promised time is missed. */
export async function benchLoad(): Promise<boolean> {
  const count = sizeOf('BENCH_CASES', 100_000);
  const users = sizeOf('BENCH_USERS', 200);
  const seconds = sizeOf('BENCH_SECONDS', 60);
  const think = sizeOf('BENCH_THINK_MS', 2_000);
  return withScene(
    Math.ceil(count * 1.6) + 100,
    async ({ scene, settings }) => {
      // What the database does of itself within minutes of so many changes.
      await asServerOwner(settings.place.url, 'vacuum analyze');
      const office = await startOffice(settings);
      const http = createHttpClient(office.address);
      const members = usersOf(scene, users);
      // Once without being measured: connections, compiled programs, plans.
      await work({ http, members, until: Date.now() + Math.min(10, seconds) * 1_000, think });
      const measured = await work({ http, members, until: Date.now() + seconds * 1_000, think });
      const pages = await openPages(http, scene, sizeOf('BENCH_PAGES', 500));
      http.close();
      await office.stop();
      console.log(`${count} cases, ${users} users, ${think} ms to think on average, ${seconds} s\n`);
      printTimes(measured);
      console.log('\nCase pages, one after the other\n');
      printTimes(pages);
      for (const line of [...measured.errors, ...pages.errors, ...office.failures].slice(0, 20)) console.log(line);
      const all = [...measured.times.values()].flat();
      const faults = measured.errors.length + pages.errors.length + office.failures.length;
      return faults === 0 && percentile(all, 95) < 500 && percentile([...pages.times.values()].flat(), 95) < 200;
    },
    (database, scene) => fillCases(database, scene, count),
  );
}

/** Three in five are applicants, most of the others work at employers, the rest at the bodies and the bureau. */
function usersOf(scene: PreparedScene, count: number): readonly Member[] {
  const hr = [...scene.hr.values()];
  const offices = [scene.clerk, scene.skillsClerk, scene.supervisor];
  return Array.from({ length: count }, (_, index) => {
    const turn = index % 20;
    if (turn < 12) return scene.applicants[index * 7];
    return turn < 17 ? hr[index % hr.length] : offices[index % offices.length];
  }).filter((member) => member !== undefined);
}

interface Work {
  readonly http: HttpClient;
  readonly members: readonly Member[];
  readonly until: number;
  readonly think: number;
}

async function work({ http, members, until, think }: Work): Promise<Measured> {
  const measured: Measured = { times: new Map(), errors: [] };
  await Promise.all(
    members.map(async (member, index) => {
      const random = seededRandom(index + 1);
      const ask = createAsk(http, member, measured);
      await sleep(random() * think);
      while (Date.now() < until) {
        await ask('workbench', 'GET', '/api/workbench');
        await sleep(random() * 2 * think);
        const page = 1 + Math.floor(random() * 3);
        const list: Listed = await ask(
          'list',
          'GET',
          `/api/applications?box=${boxOf(member, random())}&page=${page}&size=20`,
        );
        await sleep(random() * 2 * think);
        const chosen = list?.items?.[Math.floor(random() * (list.items.length ?? 0))];
        if (chosen === undefined) continue;
        const view: ApplicationView | undefined = await ask('case', 'GET', `/api/applications/${chosen.id}`);
        await sleep(random() * 2 * think);
        if (view?.state === 'draft' && member.actor.role === 'worker') {
          const changes = [{ path: '/phone', value: `0990-${1_000_000 + Math.floor(random() * 1e6)}` }];
          await ask('draft', 'PATCH', `/api/applications/${view.id}/draft`, { version: view.version, changes });
        }
      }
    }),
  );
  return measured;
}

type Listed = { readonly items?: readonly { readonly id: string }[] } | undefined;

function boxOf({ actor }: Member, chance: number): string {
  if (actor.role === 'worker') return 'started';
  if (actor.role === 'bureau-supervisor') return 'all';
  return chance < 0.6 ? 'todo' : 'all';
}

function createAsk(http: HttpClient, { cookie }: Member, { times, errors }: Measured) {
  return async <Answer>(what: string, method: string, path: string, body?: object): Promise<Answer | undefined> => {
    const started = performance.now();
    const json: Readonly<Record<string, string>> = body === undefined ? {} : { 'content-type': 'application/json' };
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const answer = await http.ask({ method, path, headers: { cookie, ...json }, payload });
    const known = times.get(what) ?? [];
    known.push(performance.now() - started);
    times.set(what, known);
    if (answer.status < 300) return JSON.parse(answer.body);
    errors.push(`${method} ${path}: ${answer.status} ${answer.body.slice(0, 200)}`);
    return undefined;
  };
}

/** What opening a case page asks for, as the applicant: who is signed in, the case. */
async function openPages(http: HttpClient, { applicants }: PreparedScene, count: number): Promise<Measured> {
  const measured: Measured = { times: new Map(), errors: [] };
  const unmeasured: Measured = { times: new Map(), errors: measured.errors };
  for (let index = 0; index < count; index += 1) {
    const member = applicants[(index * 37) % applicants.length];
    if (member === undefined) continue;
    const list: Listed = await createAsk(http, member, unmeasured)('list', 'GET', '/api/applications?box=started');
    const id = list?.items?.[0]?.id;
    if (id === undefined) continue;
    const started = performance.now();
    const ask = createAsk(http, member, unmeasured);
    await Promise.all([ask('session', 'GET', '/api/session'), ask('case', 'GET', `/api/applications/${id}`)]);
    measured.times.set('page', [...(measured.times.get('page') ?? []), performance.now() - started]);
  }
  return measured;
}

function printTimes({ times, errors }: Measured): void {
  const rows = [...times, ['all', [...times.values()].flat()] as const].map(([what, each]) => [
    what,
    String(each.length),
    ...[50, 95, 99].map((part) => `${percentile(each, part).toFixed(0)} ms`),
  ]);
  printTable(['request', 'count', 'p50', 'p95', 'p99'], rows);
  console.log(`errors: ${errors.length}`);
}

/** The least of the numbers that so many in a hundred do not exceed; NaN of none. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * part) / 100) - 1] ?? Number.NaN;
}
