import { stories } from '../../packages/server/src/demonstration/made-up-stories.ts';
import { createCaseClient } from '../../packages/server/test/robustness/support/case-client.ts';
import { createHttpClient } from '../../packages/server/test/robustness/support/http-client.ts';
import { withDatabase } from '../../packages/server/test/robustness/support/make-place.ts';
import { startRoundRobinProxy } from '../../packages/server/test/robustness/support/round-robin-proxy.ts';
import { startOffice } from '../../packages/server/test/robustness/support/start-office.ts';
import { verifyDatabase } from '../../packages/server/test/robustness/support/verify-database.ts';
import { walkCase } from '../../packages/server/test/robustness/support/walk-case.ts';
import { printTable } from '../table.ts';
import { beginning, sizeOf, withScene } from './open-scene.ts';

/** Walks cases through every story people tell, each request given to the other of two servers; false when one fails. */
export async function benchTwoServers(): Promise<boolean> {
  const journeys = sizeOf('BENCH_JOURNEYS', 200);
  return withScene(journeys * 2 + 50, async ({ scene, settings }) => {
    const offices = await Promise.all([startOffice(settings), startOffice(settings)]);
    const proxy = await startRoundRobinProxy(offices.map(({ address }) => address));
    const http = createHttpClient(proxy.address);
    const told = stories.filter(({ lines }) => lines.every(({ by }) => by !== 'system'));
    const moveTo = async (now: string) => {
      await Promise.all(offices.map((office) => office.moveTo(now)));
    };
    const failed: string[] = [];
    for (const [index, applicant] of scene.applicants.slice(0, journeys).entries()) {
      const story = told[index % told.length];
      if (story === undefined) break;
      await moveTo(beginning);
      await walkCase(applicant, { cases: createCaseClient(http), scene, story, moveTo }).catch((error: unknown) => {
        failed.push(`${story.name}: ${error instanceof Error ? error.message : error}`);
      });
    }
    const faults = offices.flatMap(({ failures }) => failures);
    http.close();
    proxy.close();
    await Promise.all(offices.map((office) => office.stop()));
    const { cases, chains, problems } = await withDatabase(settings.place, verifyDatabase);
    printTable(
      ['journeys', 'requests to each', 'failed', 'faults', 'cases', 'chains', 'broken'],
      [[journeys, proxy.given.join(' / '), failed.length, faults.length, cases, chains, problems.length].map(String)],
    );
    for (const line of [...failed, ...faults, ...problems].slice(0, 20)) console.log(line);
    return failed.length + faults.length + problems.length === 0;
  });
}
