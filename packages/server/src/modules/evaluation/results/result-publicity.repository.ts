import type { CaseState } from '@guantong/procedure';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Schema } from '../../../database/schema.ts';
import type { Slice } from '../../../database/slice.ts';

export interface ResultPublicityFilter {
  readonly id?: string | undefined;
  readonly employer?: string | undefined;
  readonly cycle?: string | undefined;
  /** The day the publicity must be running on. */
  readonly today: string;
}

/** Cases whose result is public on a day, those that end first before the others. Needs a system transaction. */
export async function listResultPublicity(
  tx: DatabaseTransaction,
  filter: ResultPublicityFilter,
  { offset, limit }: Slice,
) {
  return running(tx, filter)
    .innerJoin('cycles', 'cycles.id', 'applications.cycle_id')
    .select([
      'applications.id',
      'applications.person_name',
      'applications.employer_name',
      'applications.jurisdiction',
      'applications.target',
      'cycles.name as cycle_name',
    ])
    .select(
      sql<NonNullable<CaseState['resultPublicity']>>`applications.case_state -> 'resultPublicity'`.as('publicity'),
    )
    .orderBy(endOn)
    .orderBy('applications.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countResultPublicity(tx: DatabaseTransaction, filter: ResultPublicityFilter): Promise<number> {
  const { total } = await running(tx, filter).select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return total;
}

const endOn = sql`applications.case_state #>> '{resultPublicity,window,endOn}'`;

/** Publicity that is on hold does not run. */
function running(tx: DatabaseTransaction, { id, employer, cycle, today }: ResultPublicityFilter) {
  let query: SelectQueryBuilder<Schema, 'applications', object> = tx
    .selectFrom('applications')
    .where('applications.state', '=', 'result-publicity')
    .where('applications.held', '=', false)
    .where(sql<boolean>`${endOn} >= ${today}`);
  if (id !== undefined) query = query.where('applications.id', '=', id);
  if (employer !== undefined) query = query.where('applications.employer_id', '=', employer);
  if (cycle !== undefined) query = query.where('applications.cycle_id', '=', cycle);
  return query;
}
