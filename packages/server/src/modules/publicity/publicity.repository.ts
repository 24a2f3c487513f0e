import type { CaseState } from '@guantong/procedure';
import { type Insertable, type SelectQueryBuilder, sql } from 'kysely';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { Schema } from '../../database/schema.ts';
import type { Slice } from '../organisations/register/organisations.repository.ts';
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

/** Whether a person works at an employer on a day. */
export async function worksAt(
  tx: DatabaseTransaction,
  { personId, employerId, today }: { readonly personId: string; readonly employerId: string; readonly today: string },
): Promise<boolean> {
  const post = await tx
    .selectFrom('person_employers')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('employer_id', '=', employerId)
    .where('from_on', '<=', today)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', today)]))
    .executeTakeFirst();
  return post !== undefined;
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
