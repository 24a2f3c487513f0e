import type { CaseStateName } from '@guantong/procedure';
import { type RawBuilder, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Slice } from '../../../database/slice.ts';

/** A group as it is addressed. */
export interface GroupPlace {
  readonly cycleId: string;
  readonly group: string;
}

/** Groups of the cases that row security shows, by cycle and name. */
export async function listGroups(
  tx: DatabaseTransaction,
  { cycle }: { readonly cycle?: string | undefined },
  { offset, limit }: Slice,
) {
  return grouped(tx, cycle)
    .innerJoin('cycles', 'cycles.id', 'applications.cycle_id')
    .select([
      'applications.cycle_id',
      'applications.body_id',
      'applications.jurisdiction',
      'cycles.name as cycle_name',
      sql<string>`applications.group_name`.as('group_name'),
      sql<number>`count(*)`.as('cases'),
      countOf('grouped').as('grouped'),
      countOf('under-evaluation').as('under_evaluation'),
      countOf('result-publicity').as('in_publicity'),
      countOf('confirmed', 'certified', 'not-passed', 'result-annulled').as('ended'),
    ])
    .groupBy([
      'applications.cycle_id',
      'applications.body_id',
      'applications.jurisdiction',
      'cycles.name',
      'applications.group_name',
    ])
    .orderBy('cycles.name')
    .orderBy('applications.cycle_id')
    .orderBy('applications.group_name')
    .offset(offset)
    .limit(limit)
    .execute();
}

export type GroupRecord = Awaited<ReturnType<typeof listGroups>>[number];

export async function countGroups(
  tx: DatabaseTransaction,
  { cycle }: { readonly cycle?: string | undefined },
): Promise<number> {
  const { total } = await grouped(tx, cycle)
    .select(sql<number>`count(distinct (applications.cycle_id, applications.group_name))`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** The cases of a group that are still to be reviewed, by number. */
export async function listCasesToReview(tx: DatabaseTransaction, { cycleId, group }: GroupPlace) {
  return tx
    .selectFrom('applications')
    .select([
      'id',
      'number',
      'body_id',
      'jurisdiction',
      'person_id',
      'person_name',
      'employer_id',
      'employer_name',
      'target',
      'request',
      'assessment',
      'route_id',
      'state',
      'case_state',
    ])
    .where('cycle_id', '=', cycleId)
    .where('group_name', '=', group)
    .where('state', 'in', ['grouped', 'under-evaluation'])
    .orderBy('number')
    .execute();
}

export type CaseToReview = Awaited<ReturnType<typeof listCasesToReview>>[number];

function grouped(tx: DatabaseTransaction, cycle: string | undefined) {
  const query = tx.selectFrom('applications').where('applications.group_name', 'is not', null);
  return cycle === undefined ? query : query.where('applications.cycle_id', '=', cycle);
}

function countOf(...states: readonly CaseStateName[]): RawBuilder<number> {
  return sql<number>`count(*) filter (where applications.state = any(${states}))`;
}
