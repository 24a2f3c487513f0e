import type { CycleFilter, CycleStateName } from '@guantong/contracts';
import { type Insertable, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { Slice } from '../../database/slice.ts';
import { liesWithin } from '../organisations/region-filter.ts';
import type { CyclesTable, PolicyBundlesTable } from './cycles.tables.ts';

/** A cycle as it stands on a day: `state` follows the days of the stages, `stored_state` is what the table says. */
export type CycleRecord = Selectable<CyclesTable> & {
  readonly stored_state: CycleStateName;
  readonly body_name: string;
  readonly body_region: string;
  readonly committee_name: string | null;
  readonly committee_from: string | null;
  readonly committee_to: string | null;
  readonly committee_number: string | null;
  readonly policy_version: string | null;
};

export interface CycleListFilter extends Omit<CycleFilter, 'sort'> {
  readonly sort?: CycleFilter['sort'] | undefined;
  /** Leaves drafts out. */
  readonly published?: boolean | undefined;
  readonly openNow?: boolean | undefined;
}

interface OnDay {
  readonly filter: CycleListFilter;
  /** The day the state is told for. */
  readonly today: string;
}

export async function findCycle(
  tx: DatabaseTransaction,
  { id, today }: { readonly id: string; readonly today: string },
): Promise<CycleRecord | undefined> {
  return onDay(tx, today).where('cycles.id', '=', id).executeTakeFirst();
}

export async function listCycles(
  tx: DatabaseTransaction,
  { filter, today, slice }: OnDay & { readonly slice: Slice },
): Promise<readonly CycleRecord[]> {
  const { sort = '-applyFrom' } = filter;
  const column = sort.endsWith('applyFrom')
    ? sql`cycles.stages ->> 'applyFrom'`
    : sql.ref(sort.endsWith('year') ? 'cycles.year' : 'cycles.name');
  return onDay(tx, today)
    .where(matching({ filter, today }))
    .orderBy(column, sort.startsWith('-') ? 'desc' : 'asc')
    .orderBy('cycles.id')
    .offset(slice.offset)
    .limit(slice.limit)
    .execute();
}

export async function countCycles(tx: DatabaseTransaction, { filter, today }: OnDay): Promise<number> {
  const { total } = await tx
    .selectFrom('cycles')
    .where(matching({ filter, today }))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** The cycles whose state must be written anew on a day. */
export async function listCyclesToMove(tx: DatabaseTransaction, today: string): Promise<readonly CycleRecord[]> {
  return onDay(tx, today)
    .where('cycles.state', 'in', ['published', 'running'])
    .where(sql<boolean>`cycles.state <> ${stateOn(today)}`)
    .orderBy('cycles.id')
    .execute();
}

/**
 * Holds a cycle until the end of the transaction: those who only need it to stay as it is share it, whoever changes it
 * waits for them. Not a row lock: applicants may read the row but never change it, and row security counts a row lock as a change.
 */
export async function holdCycle(tx: DatabaseTransaction, id: string, purpose: 'use' | 'change'): Promise<void> {
  const key = sql`hashtextextended(${`cycle:${id}`}, 0)`;
  await (purpose === 'use'
    ? sql`select pg_advisory_xact_lock_shared(${key})`
    : sql`select pg_advisory_xact_lock(${key})`
  ).execute(tx);
}

export async function insertCycle(tx: DatabaseTransaction, row: Insertable<CyclesTable>): Promise<void> {
  await tx.insertInto('cycles').values(row).execute();
}

/** Changes the row of that version and counts it on; false when it has another version by now. */
export async function updateCycle(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<CyclesTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cycles')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Keeps the content of a bundle; the same content is kept once. */
export async function keepPolicyBundle(tx: DatabaseTransaction, row: Insertable<PolicyBundlesTable>): Promise<void> {
  await tx
    .insertInto('policy_bundles')
    .values(row)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

export async function findPolicyBundle(
  tx: DatabaseTransaction,
  sha256: string,
): Promise<Selectable<PolicyBundlesTable> | undefined> {
  return tx.selectFrom('policy_bundles').selectAll().where('sha256', '=', sha256).executeTakeFirst();
}

function onDay(tx: DatabaseTransaction, today: string) {
  return tx
    .selectFrom('cycles')
    .innerJoin('organisations as body', 'body.id', 'cycles.body_id')
    .leftJoin('committees', 'committees.id', 'cycles.committee_id')
    .leftJoin('policy_bundles', 'policy_bundles.sha256', 'cycles.policy_sha256')
    .selectAll('cycles')
    .select([
      'cycles.state as stored_state',
      'body.name as body_name',
      'body.region as body_region',
      'committees.name as committee_name',
      'committees.filed_from as committee_from',
      'committees.filed_to as committee_to',
      'committees.approval_number as committee_number',
      'policy_bundles.version as policy_version',
      stateOn(today).as('state'),
    ]);
}

/** Published cycles run from the first day to apply, and end after their last day, whether or not it was written yet. */
function stateOn(today: string): RawBuilder<CycleStateName> {
  return sql<CycleStateName>`case
    when cycles.state in ('published', 'running') and cycles.stages ->> 'closeOn' < ${today} then 'closed'
    when cycles.state = 'published' and cycles.stages ->> 'applyFrom' <= ${today} then 'running'
    else cycles.state end`;
}

function matching({ filter, today }: OnDay): RawBuilder<boolean> {
  const { bodyId, kind, series, occupation, jurisdiction, year, state, name, published, openNow } = filter;
  const open = sql<boolean>`(${stateOn(today)} = 'running' and ${today} between cycles.stages ->> 'applyFrom' and cycles.stages ->> 'applyTo')`;
  const parts = [
    bodyId === undefined ? undefined : sql`cycles.body_id = ${bodyId}`,
    kind === undefined ? undefined : sql`cycles.kind = ${kind}`,
    series === undefined ? undefined : sql`cycles.series = ${series}`,
    occupation === undefined ? undefined : sql`cycles.occupations ? ${occupation}`,
    jurisdiction === undefined ? undefined : liesWithin(sql.ref('cycles.jurisdiction'), jurisdiction),
    year === undefined ? undefined : sql`cycles.year = ${year}`,
    state === undefined ? undefined : sql`${stateOn(today)} = ${state}`,
    name ? sql`strpos(cycles.name, ${name}) > 0` : undefined,
    published === true ? sql`cycles.state <> 'draft'` : undefined,
    openNow === undefined ? undefined : openNow ? open : sql`not ${open}`,
  ].filter((part) => part !== undefined);
  return sql<boolean>`${sql.join([sql`true`, ...parts], sql` and `)}`;
}
