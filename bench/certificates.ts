import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CertificateBatchJob, certificateBatchJobSchema } from '@guantong/contracts';
import type { Database } from '../packages/server/src/database/database.ts';
import { parseKeys } from '../packages/server/src/keys/read-keys.ts';
import { createHttpClient, type HttpClient } from '../packages/server/test/robustness/support/http-client.ts';
import { withDatabase } from '../packages/server/test/robustness/support/make-place.ts';
import { startOffice } from '../packages/server/test/robustness/support/start-office.ts';
import { verifyChains } from '../packages/server/test/robustness/support/verify-database.ts';
import { verifyProofs } from '../packages/server/test/robustness/support/verify-proofs.ts';
import { percentile } from './cases/load.ts';
import { type BenchScene, beginning, withScene } from './cases/open-scene.ts';
import { fillConfirmed } from './certificates/fill-confirmed.ts';
import { printTable } from './table.ts';

const PROMISED_P95 = 200;
const AT_ONCE = 4;
/** Later than anything that happens here, so that status lists are signed with keys that are in use by then. */
const DAY = 86_400_000;
const system = { role: 'system', purpose: 'bench' } as const;
const program = join(import.meta.dirname, 'certificates/work-on-jobs.ts');

/**
 * Certificates of so many confirmed cases, issued by one job that is killed with SIGKILL when half is done and taken over by
 * another process; then every PDF, and the page by which strangers verify. False when one is there twice or missing, does
 * not verify, or the page takes longer than promised. How many: the first argument, 200 unless given; 10,000 in full.
 */
export async function benchCertificates([given]: readonly string[]): Promise<boolean> {
  const count = given === undefined ? 200 : Number(given);
  if (!Number.isSafeInteger(count) || count < 2) throw new Error(`expected a whole number of cases, found ${given}`);
  return withScene(
    40,
    (opened) => issueAndVerify(opened, count),
    (database, scene) => fillConfirmed(database, scene, count),
  );
}

async function issueAndVerify({ scene, settings }: BenchScene, count: number): Promise<boolean> {
  const office = await startOffice(settings);
  const http = createHttpClient(office.address);
  const ask = asking(http, scene.chair.cookie);
  const cycleId = scene.organisations.cycles.titleReview.id;
  const job = readBatch(await ask('POST', '/api/certificate-batches', { cycleId }));
  const began = performance.now();
  const first = startWorker(settings);
  const killedAt = await waitUntil(ask, job.jobId, ({ issued }) => issued >= count / 2);
  await stopWorker(first);
  const second = startWorker(settings);
  await waitUntil(ask, job.jobId, ({ state }) => state === 'done' || state === 'failed');
  const seconds = (performance.now() - began) / 1000;
  await stopWorker(second);

  const issued = await withDatabase(settings.place, listIssued);
  const twice = issued.length - new Set(issued.map(({ application_id }) => application_id)).size;
  const serials = issued.map(({ number }) => Number(number.slice(-6))).sort((one, other) => one - other);
  const gaps = serials.filter((serial, index) => serial !== index + 1).length;
  printTable(
    ['cases', 'killed after', 'issued', 'twice', 'missing', 'gaps in numbers', 'a second, with the kill'],
    [
      [count, killedAt.issued, issued.length, twice, count - issued.length + twice, gaps]
        .map(String)
        .concat((count / seconds).toFixed(0)),
    ],
  );
  const printing = performance.now();
  const pdfs = await timeAll(issued, async ({ id }) => {
    const answer = await ask('GET', `/api/certificates/${id}/certificate.pdf`);
    return answer.startsWith('%PDF-');
  });
  const printed = (performance.now() - printing) / 1000;
  const asked = await timeAll(issued.slice(0, 2_000), async ({ number, hash }) => {
    const answer = await ask('GET', `/api/public/verify/${number}?h=${hash}`);
    return JSON.parse(answer).verdict === 'valid';
  });
  http.close();
  await office.stop();
  printTable(
    ['', 'count', 'not as expected', 'p50', 'p95', 'a second'],
    [['PDF', pdfs, (issued.length / printed).toFixed(0)] as const, ['verify page', asked, ''] as const].map(
      ([name, { times, wrong }, rate]) => [
        ...[name, String(times.length), String(wrong)],
        ...[50, 95].map((part) => `${percentile(times, part).toFixed(0)} ms`),
        rate,
      ],
    ),
  );
  const reading = parseKeys(settings.keys);
  if (!reading.ok) throw new Error(reading.problems.join());
  const { keys } = reading;
  const { chains, proofs } = await withDatabase(settings.place, async (database) => ({
    chains: await verifyChains(database),
    proofs: await verifyProofs(database, { keys, now: new Date(Date.parse(beginning) + DAY) }),
  }));
  const problems = [...chains.problems, ...proofs.problems, ...office.failures];
  for (const line of problems.slice(0, 20)) console.log(line);
  console.log(
    `\n${proofs.credentials} credentials verified, ${chains.entries} audit entries in ${chains.count} chains.`,
  );
  console.log(`Promised: none twice, none missing; the verify page within ${PROMISED_P95} ms (p95).`);
  const isWhole = issued.length === count && twice + gaps + pdfs.wrong + asked.wrong + problems.length === 0;
  return isWhole && percentile(asked.times, 95) < PROMISED_P95;
}

type Ask = (method: string, path: string, body?: object) => Promise<string>;

function asking(http: HttpClient, cookie: string): Ask {
  return async (method, path, body) => {
    const headers = {
      cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }),
    };
    const answer = await http.ask({ method, path, headers, payload: body && JSON.stringify(body) });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
    return answer.body;
  };
}

function readBatch(text: string): CertificateBatchJob {
  return certificateBatchJobSchema.parse(JSON.parse(text));
}

/** Looks at the progress as whoever began the job sees it. */
async function waitUntil(ask: Ask, jobId: string, isEnough: (job: CertificateBatchJob) => boolean) {
  for (;;) {
    const job = readBatch(await ask('GET', `/api/certificate-batches/${jobId}`));
    if (isEnough(job)) return job;
    await sleep(100);
  }
}

function startWorker(settings: BenchScene['settings']): ChildProcess {
  return fork(program, [JSON.stringify(settings)], { execArgv: ['--import', 'tsx'] });
}

async function stopWorker(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function listIssued(database: Database) {
  const rows = await database.transaction(system, (tx) =>
    tx.selectFrom('certificates').select(['id', 'number', 'application_id', 'credential_sha256']).execute(),
  );
  return rows.map(({ credential_sha256, ...row }) => ({ ...row, hash: credential_sha256.slice(0, 16) }));
}

/** Asks for all, a few at a time; milliseconds of each, and how many answers are not as expected. */
async function timeAll<Each>(all: readonly Each[], ask: (each: Each) => Promise<boolean>) {
  const times: number[] = [];
  let [next, wrong] = [0, 0];
  const work = async () => {
    for (let each = all[next++]; each !== undefined; each = all[next++]) {
      const began = performance.now();
      if (!(await ask(each))) wrong += 1;
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { times, wrong };
}
