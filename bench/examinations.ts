import type { Database } from '../packages/server/src/database/database.ts';
import { generateKeys, parseKeys } from '../packages/server/src/keys/read-keys.ts';
import { createHttpClient } from '../packages/server/test/robustness/support/http-client.ts';
import { makePlace, withDatabase } from '../packages/server/test/robustness/support/make-place.ts';
import { prepareScene } from '../packages/server/test/robustness/support/prepare-scene.ts';
import { startOffice } from '../packages/server/test/robustness/support/start-office.ts';
import { beginning, withServer } from './cases/open-scene.ts';
import { type OpenSitting, openSitting } from './examinations/open-sitting.ts';
import { answerAll, handIn, type Line, type Sat, start } from './examinations/sit.ts';
import { printTable } from './table.ts';

const PROMISED_SECONDS = 60;
const system = { role: 'system', purpose: 'bench' } as const;

interface Report {
  readonly name: string;
  readonly startSeconds: number;
  readonly saved: number;
  readonly cutOff: number;
  readonly lost: readonly string[];
  readonly failures: readonly string[];
}

/**
 * So many candidates begin at the same moment, each in a session of its own, and answer fifty questions; the server is killed
 * with SIGKILL when half of the answers are acknowledged, and started again. False when the starts take longer than promised
 * (60 s for 1,000), or an acknowledged answer is not there. The number of candidates: the first argument, 50 unless given.
 */
export async function benchExaminations([given]: readonly string[]): Promise<boolean> {
  const count = given === undefined ? 50 : Number(given);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Error(`expected a whole number of candidates, found ${given}`);
  const reports = [await sitOn('embedded', '', count), await withServer((url) => sitOn('PostgreSQL', url, count))];
  printTable(
    ['database', 'candidates', 'all begun in', 'answers acknowledged', 'requests cut off', 'lost', 'faults'],
    reports.map(({ name, startSeconds, saved, cutOff, lost, failures }) => [
      ...[name, String(count), `${startSeconds.toFixed(1)} s`],
      ...[saved, cutOff, lost.length, failures.length].map(String),
    ]),
  );
  for (const { lost, failures } of reports) for (const line of [...lost, ...failures].slice(0, 20)) console.log(line);
  console.log(`\nPromised: 1,000 begin within ${PROMISED_SECONDS} s, and no acknowledged answer is lost.`);
  return reports.every(
    ({ startSeconds, lost, failures }) =>
      startSeconds <= PROMISED_SECONDS * Math.max(1, count / 1_000) && lost.length + failures.length === 0,
  );
}

async function sitOn(name: string, server: string, count: number): Promise<Report> {
  const keys = generateKeys();
  const reading = parseKeys(keys);
  if (!reading.ok) throw new Error(reading.problems.join());
  const made = await makePlace(server);
  try {
    const now = new Date(beginning);
    const sitting = await withDatabase(made.place, async (database) => {
      const people = Math.ceil(count * 1.6) + 20;
      return openSitting(database, await prepareScene(database, { keys: reading.keys, now, people }), { count, now });
    });
    const settings = { place: made.place, keys, now: beginning };
    let office = await startOffice(settings);
    const line: Line = { http: createHttpClient(office.address), ready: Promise.resolve(), cutOff: 0 };
    const began = performance.now();
    await Promise.all(sitting.candidates.map((candidate) => start(line, sitting.id, candidate)));
    const startSeconds = (performance.now() - began) / 1_000;

    const failures: string[] = [];
    let answered = 0;
    let isKilled = false;
    const half = (count * Object.keys(sitting.correct).length) / 2;
    const killAndStart = async () => {
      failures.push(...office.failures);
      await office.kill();
      line.http.close();
      office = await startOffice(settings);
      line.http = createHttpClient(office.address);
    };
    const onSaved = (answers: number) => {
      answered += answers;
      if (answered < half || isKilled) return;
      isKilled = true;
      line.ready = killAndStart();
    };
    const { correct } = sitting;
    const sat = await Promise.all(
      sitting.candidates.map((candidate) => answerAll(line, { sittingId: sitting.id, candidate, correct, onSaved })),
    );
    await line.ready;
    await Promise.all(sitting.candidates.map((candidate) => handIn(line, sitting.id, candidate)));
    failures.push(...office.failures);
    line.http.close();
    await office.stop();
    const lost = await withDatabase(made.place, (database) => listLost(database, sitting, sat));
    const saved = sat.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
    return { name, startSeconds, saved, cutOff: line.cutOff, lost, failures };
  } finally {
    await made.remove();
  }
}

/** What was acknowledged and is not there, or is there otherwise; and whoever is not marked with all of it. */
async function listLost(database: Database, sitting: OpenSitting, sat: readonly Sat[]): Promise<readonly string[]> {
  const rows = await database.transaction(system, (tx) =>
    tx
      .selectFrom('exam_answers')
      .innerJoin('exam_candidates', (join) =>
        join
          .onRef('exam_candidates.sitting_id', '=', 'exam_answers.sitting_id')
          .onRef('exam_candidates.application_id', '=', 'exam_answers.application_id'),
      )
      .select(['person_id', 'sequence', 'choices'])
      .where('exam_answers.sitting_id', '=', sitting.id)
      .execute(),
  );
  const stored = new Map(rows.map(({ person_id, sequence, choices }) => [`${person_id} ${sequence}`, choices.join()]));
  const marks = await database.transaction(system, (tx) =>
    tx.selectFrom('exam_marks').select(['person_id', 'mark_tenths']).where('source_id', '=', sitting.id).execute(),
  );
  const marked = new Map(marks.map(({ person_id, mark_tenths }) => [person_id, mark_tenths]));
  return sat.flatMap(({ personId, acknowledged }) => [
    ...[...acknowledged]
      .filter(([sequence, choices]) => stored.get(`${personId} ${sequence}`) !== choices.join())
      .map(([sequence]) => `${personId}: answer ${sequence} was acknowledged and is not there`),
    ...(marked.get(personId) === 1_000 ? [] : [`${personId}: expected a mark of 100, found ${marked.get(personId)}`]),
  ]);
}
