import type { PolicyLibrary } from '@guantong/engine';
import { sql } from 'kysely';
import type { SystemActor } from '../access/actor.ts';
import type { ServerConfig } from '../config/server-config.ts';
import { appendAudit } from '../database/append-audit.ts';
import type { DatabaseTransaction } from '../database/database.ts';
import type { OfficeStorage } from '../http/route-context.ts';
import { todayInChina } from '../http/today.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';
import { demonstrationPassword } from '../modules/people/accounts/demonstration-password.ts';
import { hashPassword } from '../modules/people/sign-in/password-hash.ts';
import { seedAccounts, seedRoles } from './accounts.ts';
import { DEMONSTRATION_CASES_JOB } from './applications.ts';
import { type Cast, castDemonstration } from './cast.ts';
import { type DemonstrationReceipt, reserveReceipt } from './complaints/demonstration-receipt.ts';
import { demonstrationClock } from './demonstration-clock.ts';
import { examinedCases } from './examinations/examination-plan.ts';
import { seedExaminationPlaces } from './examinations/seed-examination-places.ts';
import { stories } from './made-up-stories.ts';
import { seedOrganisations } from './organisations.ts';
import { seedPersons } from './persons.ts';
import { planWork } from './plan-work.ts';
import { reviewedCases } from './reviews/review-plan.ts';
import { randomId, seededRandom } from './seeded-random.ts';

export interface SeedOptions {
  readonly config: ServerConfig;
  readonly library: PolicyLibrary;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Absent: 2,000 people, and 18 cases of each story. */
  readonly people?: number | undefined;
  readonly casesOfEach?: number | undefined;
}

/**
 * Fills an empty database with a made-up province, in development alone; the cases are made by a job afterwards. Does
 * nothing where there is anything. Returns whether it did.
 */
export async function seedDemonstration(
  { database, keys }: OfficeStorage,
  options: SeedOptions,
): Promise<DemonstrationReceipt | undefined> {
  const { config, library, newId, casesOfEach = 18 } = options;
  if (config.mode !== 'development') return undefined;
  const passwordHash = await hashPassword(demonstrationPassword, config.signIn.passwordCost);
  return database.transaction(system, async (tx) => {
    if (!(await isEmpty(tx))) return undefined;
    const now = demonstrationClock(options.now)();
    const today = todayInChina(now);
    const random = seededRandom(20_201_228);
    const clerk = { id: randomId(random), loginName: 'clerk', displayName: '职称评审 经办' };
    await seedAccounts(tx, [clerk], { now, passwordHash });
    const { bundle } = library;
    const organisations = await seedOrganisations(tx, { random, now, today, bundle, createdBy: clerk.id });
    const { employers } = organisations;
    const { examiners, competition } = await seedExaminationPlaces(tx, {
      ...{ random, today, organisations, createdBy: clerk.id, policySha256: bundle.sha256 },
      createdAt: now.toISOString(),
    });
    const year = organisations.cycles.titleReview.year;
    const people = await seedPersons(tx, { random, now, year, keys, employers, count: options.people });
    const applicants = casesOfEach * stories.length;
    const reviewed = reviewedCases(casesOfEach);
    const numbers = { applicants, reviewed, examined: examinedCases };
    const cast = castDemonstration({ random, organisations, people, clerk, examiners, ...numbers });
    const accounts = cast.all.map(({ account }) => account).filter(({ id }) => id !== clerk.id);
    await seedAccounts(tx, accounts, { now, passwordHash });
    await seedRoles(tx, cast.all, { random, now });
    await linkExperts(tx, new Map([...cast.experts, ...cast.examiners]));
    const receipt = await reserveReceipt(tx, { province: '99', year: Number(today.slice(0, 4)) });
    const jobs = planWork({
      ...{ random, today, organisations, cast, casesOfEach, receipt },
      competitionCycleId: competition.id,
    });
    for (const [kind, payload] of Object.entries(jobs))
      await enqueueJob(tx, { id: newId(), kind, payload: JSON.parse(JSON.stringify(payload)), now });
    await appendAudit(tx, {
      chain: 'system',
      at: now.toISOString(),
      actor: { accountId: null, role: 'system' },
      action: 'demonstration.seed',
      subject: { kind: 'demonstration', id: 'people' },
      detail: { people: people.length, accounts: cast.all.length, cases: jobs[DEMONSTRATION_CASES_JOB].cases.length },
    });
    return receipt;
  });
}

const system: SystemActor = { role: 'system', purpose: 'demonstration' };

async function isEmpty(tx: DatabaseTransaction): Promise<boolean> {
  const account = await tx.selectFrom('accounts').select('id').limit(1).executeTakeFirst();
  const organisation = await tx.selectFrom('organisations').select('id').limit(1).executeTakeFirst();
  return account === undefined && organisation === undefined;
}

/** Every expert of the register has an account. */
async function linkExperts(tx: DatabaseTransaction, experts: Cast['experts']): Promise<void> {
  const links = [...experts].map(([id, { account }]) => ({ id, account: account.id }));
  await sql`
    update experts set account_id = link.account
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as link(id uuid, account uuid)
    where experts.id = link.id`.execute(tx);
}
