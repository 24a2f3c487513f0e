import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { defaultConfig } from '../../src/config/server-config.ts';
import { createDemonstrationCases, DEMONSTRATION_CASES_JOB } from '../../src/demonstration/applications.ts';
import type { createDemonstrationReviews } from '../../src/demonstration/reviews/create-demonstration-reviews.ts';
import { seedDemonstration } from '../../src/demonstration/seed.ts';
import type { JobHandler } from '../../src/jobs/job-handler.ts';
import { createPolicyByHash, type PolicyByHash } from '../../src/modules/applications/policy-by-hash.ts';
import { demonstrationPassword } from '../../src/modules/people/accounts/demonstration-password.ts';
import { loadPolicyBundle } from '../../src/policy-store/load-policy-bundle.ts';
import { cheapPasswordCost } from '../../src/testing/test-actors.ts';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';
import { runDemonstrationJob } from './run-demonstration-job.ts';

export interface DemonstrationOffice {
  readonly office: TestOffice;
  readonly library: ReturnType<typeof createPolicyLibrary>;
  readonly policyByHash: PolicyByHash;
  readonly now: () => Date;
  /** What the makers of the demonstration are given. */
  readonly setting: Omit<Parameters<typeof createDemonstrationReviews>[0], 'newId'>;
  /** The cookie of somebody of the demonstration. */
  signIn(loginName: string): Promise<string>;
  /** Does the job of a kind that waits longest, whatever its time. */
  runJob(kind: string, handler: JobHandler): Promise<void>;
}

/** The server with the demonstration in it, one case of each story, on 15 June 2026; no second factor is asked. */
export async function openDemonstrationOffice(): Promise<DemonstrationOffice> {
  const now = () => new Date('2026-06-15T09:30:00.000Z');
  const office = await createTestOffice({ now, signIn: { secondFactor: 'off' } });
  const { database, actors } = office;
  const library = createPolicyLibrary(await loadPolicyBundle());
  const policyByHash = createPolicyByHash(library);
  const signIn = { ...defaultConfig.signIn, passwordCost: cheapPasswordCost };
  const config = { ...defaultConfig, mode: 'development', signIn } as const;
  const options = { config, library, now, newId: randomUUID, people: 440, casesOfEach: 1 };
  await seedDemonstration({ database, keys: actors.keys }, options);
  const runJob = async (kind: string, handler: JobHandler) => {
    await runDemonstrationJob(database, kind, handler);
  };
  await runJob(DEMONSTRATION_CASES_JOB, createDemonstrationCases({ library, policyByHash, newId: randomUUID, now }));
  return {
    office,
    library,
    policyByHash,
    now,
    setting: { library, policyByHash, now, keys: actors.keys, config },
    runJob,
    async signIn(loginName) {
      const body = { loginName, password: demonstrationPassword };
      const answer = await office.ask('POST', '/api/session', { body });
      const cookie = answer.cookies.find(({ name }) => name === 'guantong_session');
      if (cookie === undefined) throw new Error(`${loginName}: ${answer.body}`);
      return `guantong_session=${cookie.value}`;
    },
  };
}
