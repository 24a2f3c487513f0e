import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import type { Database, DatabaseTransaction } from '../../packages/server/src/database/database.ts';
import { createPostgresqlSessions } from '../../packages/server/src/database/postgresql/postgresql-sessions.ts';
import type { SessionSource } from '../../packages/server/src/database/session.ts';
import { takeAction } from '../../packages/server/src/modules/applications/act-on-application.ts';
import type { ApplicationAct } from '../../packages/server/src/modules/applications/application-act.ts';
import { changeDraft } from '../../packages/server/src/modules/applications/change-draft.ts';
import { createPolicyByHash } from '../../packages/server/src/modules/applications/policy-by-hash.ts';
import { startApplication } from '../../packages/server/src/modules/applications/start-application.ts';
import { loadPolicyBundle } from '../../packages/server/src/policy-store/load-policy-bundle.ts';
import { completeDraft } from '../../packages/server/test/robustness/support/case-client.ts';
import { withDatabase } from '../../packages/server/test/robustness/support/make-place.ts';
import type { Applicant, PreparedScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { cycleOf } from '../../packages/server/test/robustness/support/walk-case.ts';
import { median, printTable } from '../table.ts';
import { beginning, sizeOf, withScene } from './open-scene.ts';

const system = { role: 'system', purpose: 'bench' } as const;
const promised = 0.5;

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly applicant: Applicant;
}

type Run = <T>(applicant: Applicant, work: (act: ApplicationAct) => Promise<T>) => Promise<T>;

/** Submits drafts by turns: through the product, with all checks and the audit, and as the same rows in plain SQL. */
export async function benchSubmit(): Promise<boolean> {
  const perRound = sizeOf('BENCH_SUBMISSIONS', 400);
  const rounds = sizeOf('BENCH_ROUNDS', 5);
  const connections = sizeOf('BENCH_CONNECTIONS', 8);
  const needed = perRound * (2 * rounds + 1);
  return withScene(Math.ceil(needed * 1.6) + 50, async ({ scene, settings: { place } }) =>
    withDatabase(place, async (database) => {
      const run = await createRun(database);
      const drafts = await makeDrafts(run, scene, { count: needed, lanes: connections });
      const plain = createPostgresqlSessions({
        url: asProduct(place.url),
        role: null,
        connections,
        statementTimeout: 0,
        onFault: (error) => console.error(error),
      });
      const take = () => drafts.splice(0, perRound);
      const submit = (draft: Draft) =>
        run(draft.applicant, (act) =>
          takeAction(act, draft.id, { version: draft.version, kind: 'submit', payload: {} }),
        );
      const found: { readonly product: number; readonly plain: number }[] = [];
      try {
        // What the product writes of the first ones is what plain SQL writes of the others.
        const first = take();
        await inParallel(first, connections, submit);
        const model = await database.transaction(system, (tx) => readModel(tx, first[0]));
        for (let round = 0; round < rounds; round += 1) {
          found.push({
            product: await perSecond(take(), connections, submit),
            plain: await perSecond(take(), connections, (draft) => writePlain(plain, model, draft)),
          });
        }
      } finally {
        await plain.close();
      }
      const ratio = median(found.map((each) => each.product / each.plain));
      printTable(
        ['', 'submissions/s'],
        [
          ['product', median(found.map((each) => each.product)).toFixed(0)],
          ['plain SQL', median(found.map((each) => each.plain)).toFixed(0)],
        ],
      );
      console.log(`\nPromised: at least ${promised} of plain SQL. Reached: ${ratio.toFixed(2)}.`);
      return ratio >= promised;
    }),
  );
}

/** The address with a setting for the triggers that ask whether the product itself writes. */
function asProduct(address: string): string {
  const url = new URL(address);
  url.searchParams.set('options', '-c guantong.system=on -c timezone=UTC');
  return url.href;
}

async function createRun(database: Database): Promise<Run> {
  const library = createPolicyLibrary(await loadPolicyBundle());
  const policyByHash = createPolicyByHash(library);
  const now = new Date(beginning);
  return ({ actor }, work) =>
    database.transaction(actor, (tx) => work({ tx, actor, now, newId: randomUUID, library, policyByHash }));
}

interface Amount {
  readonly count: number;
  /** How many are made at once. */
  readonly lanes: number;
}

async function makeDrafts(run: Run, scene: PreparedScene, { count, lanes }: Amount): Promise<Draft[]> {
  const drafts: Draft[] = [];
  const changes = JSON.parse(
    JSON.stringify(Object.entries(completeDraft).map(([name, value]) => ({ path: `/${name}`, value }))),
  );
  await inParallel(scene.applicants.slice(0, count), lanes, async (applicant) => {
    const draft = await run(applicant, async (act) => {
      const { id, version } = await startApplication(act, {
        cycleId: cycleOf(applicant, scene).id,
        target: applicant.person.target,
      });
      const saved = await changeDraft(act, id, { version, changes });
      return { id, version: saved.version, applicant };
    });
    drafts.push(draft);
  });
  if (drafts.length < count) throw new Error(`expected ${count} applicants, found ${drafts.length}`);
  return drafts;
}

async function perSecond(drafts: readonly Draft[], lanes: number, submit: (draft: Draft) => Promise<void>) {
  const started = performance.now();
  await inParallel(drafts, lanes, submit);
  return (drafts.length * 1_000) / (performance.now() - started);
}

async function inParallel<T>(things: readonly T[], lanes: number, work: (thing: T) => Promise<void>) {
  const waiting = [...things];
  const lane = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) await work(thing);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

type Row = Readonly<Record<string, unknown>>;

/** The rows that one submission wrote. */
interface Model {
  readonly application: Row;
  readonly action: Row;
  readonly jobs: readonly Row[];
  readonly entry: Row;
}

async function readModel(tx: DatabaseTransaction, draft: Draft | undefined): Promise<Model> {
  if (draft === undefined) throw new Error('expected a draft, found none');
  const { id } = draft;
  const ofCase = (tx_: DatabaseTransaction) =>
    tx_.selectFrom('jobs').selectAll().where('kind', '=', 'notify').execute();
  const jobs = (await ofCase(tx)).filter(({ payload }) => JSON.stringify(payload).includes(id));
  const [entry] = await tx
    .selectFrom('audit_entries')
    .selectAll()
    .where('chain', '=', `case:${id}`)
    .orderBy('sequence', 'desc')
    .limit(1)
    .execute();
  const application = await tx.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const action = await tx
    .selectFrom('case_actions')
    .selectAll()
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow();
  if (entry === undefined) throw new Error('expected an entry of the audit, found none');
  return { application, action, jobs, entry };
}

const frozenColumns = [
  'request',
  'assessment',
  'judged_on',
  'fact_ids',
  'submitted_draft',
  'policy_sha256',
  'route_id',
  'employer_id',
  'employer_name',
  'case_state',
  'state',
  'held',
  'waiting_for',
  'due_on',
  'group_name',
  'reached_body_at',
  'submitted_at',
  'updated_at',
];

/** One transaction with a statement for each row, as the owner of the tables, whom no row security slows down. */
async function writePlain(sessions: SessionSource, model: Model, { id, applicant }: Draft): Promise<void> {
  const session = await sessions.open();
  const chain = `case:${id}`;
  const { application, action, jobs, entry } = model;
  const accountId = applicant.actor.accountId;
  await session.ask('begin', []);
  await insertPlain(session, 'case_actions', { ...action, application_id: id, actor_account: accountId });
  const places = frozenColumns.map((name, index) => `${name} = $${index + 2}`).join(', ');
  await session.ask(`update applications set ${places}, version = version + 1 where id = $1`, [
    id,
    ...frozenColumns.map((name) => toText(application[name])),
  ]);
  for (const job of jobs) await insertPlain(session, 'jobs', { ...job, id: randomUUID() });
  await insertPlain(session, 'audit_entries', { ...entry, chain, actor_account: accountId });
  await session.ask('update audit_heads set sequence = $1, hash = $2 where chain = $3', [
    toText(entry.sequence),
    toText(entry.hash),
    chain,
  ]);
  await session.ask('commit', []);
  await session.release(false);
}

async function insertPlain(
  session: Awaited<ReturnType<SessionSource['open']>>,
  table: string,
  row: Row,
): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  await session.ask(`insert into ${table} (${names.join(', ')}) values (${places})`, Object.values(row).map(toText));
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
