import type { CaseState } from '@guantong/procedure';
import { type Insertable, type SelectQueryBuilder, sql } from 'kysely';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { Schema } from '../../database/schema.ts';
import type { Slice } from '../../database/slice.ts';
import type { PublicityObjectionsTable } from './publicity.tables.ts';

export interface PublicityFilter {
  readonly id?: string | undefined;
  readonly employer?: string | undefined;
  readonly cycle?: string | undefined;
  /** The day the publicity must be running on. */
  readonly today: string;
}

/** Cases in employer publicity on a day, those that end first before the others. Needs a system transaction. */
export async function listPublicity(tx: DatabaseTransaction, filter: PublicityFilter, { offset, limit }: Slice) {
  return running(tx, filter)
    .innerJoin('cycles', 'cycles.id', 'applications.cycle_id')
    .select([
      'applications.id',
      'applications.person_name',
      'applications.employer_id',
      'applications.employer_name',
      'applications.jurisdiction',
      'applications.target',
      'cycles.name as cycle_name',
    ])
    .select(sql<NonNullable<CaseState['publicity']>>`applications.case_state -> 'publicity'`.as('publicity'))
    .orderBy(endOn)
    .orderBy('applications.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export type PublicityRecord = Awaited<ReturnType<typeof listPublicity>>[number];

export async function countPublicity(tx: DatabaseTransaction, filter: PublicityFilter): Promise<number> {
  const { total } = await running(tx, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** Whether a person works at an employer on a day by a post that the employer verified or entered, or a register has. */
export async function worksAt(
  tx: DatabaseTransaction,
  { personId, employerId, today }: { readonly personId: string; readonly employerId: string; readonly today: string },
): Promise<boolean> {
  const post = await tx
    .selectFrom('dossier_facts')
    .select('id')
    .where('person_id', '=', personId)
    .where('list', '=', 'employments')
    .where('current', '=', true)
    .where('removed', '=', false)
    .where(sql<boolean>`value #>> '{employer,id}' = ${employerId}`)
    .where(sql<boolean>`value ->> 'from' <= ${today} and coalesce(value ->> 'to', '9999-12-31') >= ${today}`)
    .where(({ or, and, eb, exists, selectFrom }) =>
      or([
        eb('verification', '=', 'register-verified'),
        and([
          eb('verification', '=', 'employer-verified'),
          exists(
            selectFrom('role_assignments')
              .select('role_assignments.id')
              .whereRef('account_id', '=', 'verified_by')
              .where('role', '=', 'employer-hr')
              .where('organisation_id', '=', employerId),
          ),
        ]),
      ]),
    )
    .executeTakeFirst();
  return post !== undefined;
}

/** The ids of the objections that an account filed to a case. Needs a system transaction. */
export async function listObjectionsOf(
  tx: DatabaseTransaction,
  { accountId, applicationId }: { readonly accountId: string; readonly applicationId: string },
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('publicity_objections')
    .select('id')
    .where('account_id', '=', accountId)
    .where('application_id', '=', applicationId)
    .execute();
  return rows.map(({ id }) => id);
}

/** Notes who filed an objection, apart from the log of the case. Needs a system transaction. */
export async function insertObjector(
  tx: DatabaseTransaction,
  row: Insertable<PublicityObjectionsTable>,
): Promise<void> {
  await tx.insertInto('publicity_objections').values(row).execute();
}

const endOn = sql`applications.case_state #>> '{publicity,window,endOn}'`;

/** Publicity that is on hold does not run. */
function running(tx: DatabaseTransaction, { id, employer, cycle, today }: PublicityFilter) {
  let query: SelectQueryBuilder<Schema, 'applications', object> = tx
    .selectFrom('applications')
    .where('applications.state', '=', 'employer-publicity')
    .where('applications.held', '=', false)
    .where(sql<boolean>`${endOn} >= ${today}`);
  if (id !== undefined) query = query.where('applications.id', '=', id);
  if (employer !== undefined) query = query.where('applications.employer_id', '=', employer);
  if (cycle !== undefined) query = query.where('applications.cycle_id', '=', cycle);
  return query;
}
