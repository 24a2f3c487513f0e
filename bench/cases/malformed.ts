import { roles } from '@guantong/contracts';
import { seededRandom } from '../../packages/server/src/demonstration/seeded-random.ts';
import { parseKeys } from '../../packages/server/src/keys/read-keys.ts';
import { createTestActors } from '../../packages/server/src/testing/test-actors.ts';
import { askMalformed } from '../../packages/server/test/robustness/support/ask-malformed.ts';
import { createHttpClient } from '../../packages/server/test/robustness/support/http-client.ts';
import { withDatabase } from '../../packages/server/test/robustness/support/make-place.ts';
import { startOffice } from '../../packages/server/test/robustness/support/start-office.ts';
import { printTable } from '../table.ts';
import { beginning, sizeOf, withScene } from './open-scene.ts';

/** Malformed requests over every endpoint, as nobody and in every role; false when an answer is not as documented. */
export async function benchMalformed(): Promise<boolean> {
  const requests = Math.ceil(sizeOf('BENCH_REQUESTS', 200_000) / (roles.length + 1));
  const seed = sizeOf('BENCH_SEED', 1);
  return withScene(100, async ({ scene, settings }) => {
    const office = await startOffice(settings);
    const http = createHttpClient(office.address);
    const document = JSON.parse((await http.ask({ method: 'GET', path: '/api/openapi.json' })).body);
    const reading = parseKeys(settings.keys);
    if (!reading.ok) throw new Error(reading.problems.join());
    const { keys } = reading;
    const { bodies, bureaus, cycles, employers, committees } = scene.organisations;
    const [employer] = employers;
    if (employer === undefined) throw new Error('expected an employer, found none');
    const placeOf = (role: string) => {
      if (role === 'employer-hr') return { at: employer };
      if (role.startsWith('body-')) return { at: bodies.provinceTitles };
      return role.startsWith('bureau-') ? { at: bureaus.province } : {};
    };
    const things = [bodies, bureaus, cycles].flatMap((group) => Object.values(group).map(({ id }) => id));
    const ids = [
      ...things,
      ...Object.values(committees).map(({ row }) => row.id),
      ...scene.applicants.slice(0, 3).flatMap(({ actor }) => [actor.accountId, actor.personId ?? '']),
    ];
    const reports = await withDatabase(settings.place, async (database) => {
      const actors = createTestActors(database, keys);
      const asked = [];
      for (const [index, role] of ['nobody' as const, ...roles].entries()) {
        const report = await askMalformed({
          document,
          random: seededRandom(seed * 1_000 + index),
          ids,
          requests,
          signIn: async () =>
            role === 'nobody'
              ? undefined
              : (await actors.signedIn(role, { ...placeOf(role), now: new Date(beginning) })).cookie,
          ask: ({ method, url, headers, payload }) => http.ask({ method, path: url, headers, payload }),
        });
        asked.push({ role, report });
      }
      return asked;
    });
    http.close();
    await office.stop();
    const statuses = [...new Set(reports.flatMap(({ report }) => [...report.byStatus.keys()]))].sort((a, b) => a - b);
    printTable(
      ['as', 'asked', ...statuses.map(String), 'not as documented'],
      reports.map(({ role, report }) => [
        role,
        String(report.asked),
        ...statuses.map((status) => String(report.byStatus.get(status) ?? 0)),
        String(report.complaints.reduce((sum, { count }) => sum + count, 0)),
      ]),
    );
    const complaints = reports.flatMap(({ report }) => report.complaints);
    for (const { endpoint, what, count, request } of complaints)
      console.log(`${count} × ${endpoint}: ${what}\n  ${request}`);
    for (const failure of office.failures.slice(0, 20)) console.log(failure);
    return complaints.length + office.failures.length === 0;
  });
}
