import type { CommitteeFilter, MemberRole } from '@guantong/contracts';
import { type Insertable, type Selectable, type SelectQueryBuilder, sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Schema } from '../../../database/schema.ts';
import type { Slice } from '../../../database/slice.ts';
import type { CommitteeMembersTable, CommitteesTable } from '../organisations.tables.ts';
import { liesWithin } from '../region-filter.ts';

/** A committee with what is said of its body, and the name of the bureau that approved it. */
export type CommitteeRecord = Selectable<CommitteesTable> & {
  readonly body_name: string;
  readonly body_region: string;
  readonly approved_by_name: string | null;
};

/** Whose committees a list shows: those of one body, or of all bodies within a region. */
export type CommitteeReach =
  | { readonly kind: 'body'; readonly bodyId: string }
  | { readonly kind: 'region'; readonly region: string };

export interface MemberRecord {
  readonly expert_id: string;
  readonly name: string;
  readonly role: MemberRole;
}

export async function findCommittee(tx: DatabaseTransaction, id: string): Promise<CommitteeRecord | undefined> {
  return withNames(tx).where('committees.id', '=', id).executeTakeFirst();
}

export async function listCommittees(
  tx: DatabaseTransaction,
  { filter, reach, slice }: { readonly filter: CommitteeFilter; readonly reach: CommitteeReach; readonly slice: Slice },
): Promise<readonly CommitteeRecord[]> {
  const { sort } = filter;
  return matching(withNames(tx), filter, reach)
    .orderBy(sort.endsWith('filedTo') ? 'filed_to' : 'committees.name', sort.startsWith('-') ? 'desc' : 'asc')
    .orderBy('committees.id')
    .offset(slice.offset)
    .limit(slice.limit)
    .execute();
}

export async function countCommittees(
  tx: DatabaseTransaction,
  { filter, reach }: { readonly filter: CommitteeFilter; readonly reach: CommitteeReach },
): Promise<number> {
  const query = tx.selectFrom('committees').innerJoin('organisations as body', 'body.id', 'committees.body_id');
  const { total } = await matching(query, filter, reach)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

export async function listMembers(tx: DatabaseTransaction, committeeId: string): Promise<readonly MemberRecord[]> {
  return tx
    .selectFrom('committee_members')
    .innerJoin('experts', 'experts.id', 'committee_members.expert_id')
    .select(['committee_members.expert_id', 'experts.name', 'committee_members.role'])
    .where('committee_id', '=', committeeId)
    .orderBy(sql`array_position(array['chair', 'vice-chair', 'member'], committee_members.role)`)
    .orderBy('experts.name')
    .orderBy('experts.id')
    .execute();
}

/** Standing of the experts named; those the caller cannot see are missing. */
export async function listExpertsById(tx: DatabaseTransaction, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('experts')
    .select(['id', 'state', 'term_from', 'term_to'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
}

export async function insertCommittee(tx: DatabaseTransaction, row: Insertable<CommitteesTable>): Promise<void> {
  await tx.insertInto('committees').values(row).execute();
}

/** Changes the row of that version and counts it on; false when it has another version by now. */
export async function updateCommittee(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<CommitteesTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('committees')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteMembers(tx: DatabaseTransaction, committeeId: string): Promise<void> {
  await tx.deleteFrom('committee_members').where('committee_id', '=', committeeId).execute();
}

export async function insertMembers(
  tx: DatabaseTransaction,
  rows: readonly Insertable<CommitteeMembersTable>[],
): Promise<void> {
  if (rows.length > 0) await tx.insertInto('committee_members').values(rows).execute();
}

function withNames(tx: DatabaseTransaction) {
  return tx
    .selectFrom('committees')
    .innerJoin('organisations as body', 'body.id', 'committees.body_id')
    .leftJoin('organisations as bureau', 'bureau.id', 'committees.approved_by')
    .selectAll('committees')
    .select(['body.name as body_name', 'body.region as body_region', 'bureau.name as approved_by_name']);
}

type Joined = Schema & { body: Schema['organisations'] };

function matching<Tables extends Joined, Names extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, Names, Row>,
  { bodyId, series, level, state, validOn, name }: CommitteeFilter,
  reach: CommitteeReach,
): SelectQueryBuilder<Tables, Names, Row> {
  const column = (path: string) => sql.ref<string>(path);
  let found =
    reach.kind === 'body'
      ? query.where(column('committees.body_id'), '=', reach.bodyId)
      : query.where(liesWithin(column('body.region'), reach.region));
  if (bodyId !== undefined) found = found.where(column('committees.body_id'), '=', bodyId);
  if (series !== undefined) found = found.where(column('committees.series'), '=', series);
  if (level !== undefined) found = found.where(column('committees.level'), '=', level);
  if (state !== undefined) found = found.where(column('committees.state'), '=', state);
  if (name) found = found.where(sql<boolean>`strpos(committees.name, ${name}) > 0`);
  if (validOn !== undefined) {
    found = found
      .where(column('committees.state'), '=', 'filed')
      .where(sql<boolean>`${validOn} between committees.filed_from and committees.filed_to`);
  }
  return found;
}
