import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { ApplicationsTable, CaseActionsTable } from './applications.tables.ts';

export type ApplicationRecord = Selectable<ApplicationsTable>;
export type ActionRecord = Selectable<CaseActionsTable>;

export async function findApplication(tx: DatabaseTransaction, id: string): Promise<ApplicationRecord | undefined> {
  return tx.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * Keeps others from acting on the case until the transaction ends. Not a row lock: who may act is told by the access table,
 * and row security counts a row lock as a change.
 */
export async function holdCase(tx: DatabaseTransaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`case:${id}`}, 0))`.execute(tx);
}

/** Keeps one person's applications from being made twice at once. */
export async function holdApplicant(tx: DatabaseTransaction, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`applicant:${personId}`}, 0))`.execute(tx);
}

/** The next number of a province and year. */
export async function takeNumber(
  tx: DatabaseTransaction,
  { province, year }: { readonly province: string; readonly year: number },
): Promise<number> {
  const { last } = await tx
    .insertInto('application_numbers')
    .values({ province, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['province', 'year']).doUpdateSet({ last: sql<number>`application_numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** How many applications of a person for one target in one year count against what the cycle allows, and the ordinals taken. */
export async function listOrdinals(
  tx: DatabaseTransaction,
  of: { readonly personId: string; readonly targetKey: string; readonly year: number },
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('applications')
    .select('ordinal')
    .where('person_id', '=', of.personId)
    .where('target_key', '=', of.targetKey)
    .where('year', '=', of.year)
    .where('state', 'not in', ['withdrawn', 'lapsed', 'not-accepted'])
    .execute();
  return rows.map(({ ordinal }) => ordinal);
}

export async function insertApplication(tx: DatabaseTransaction, row: Insertable<ApplicationsTable>): Promise<void> {
  await tx.insertInto('applications').values(row).execute();
}

/** Changes the row of that version and counts it on; false when it has another version by now. */
export async function updateApplication(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<ApplicationsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('applications')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The log of a case, in order. */
export async function listActions(tx: DatabaseTransaction, applicationId: string): Promise<readonly ActionRecord[]> {
  return tx
    .selectFrom('case_actions')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('sequence')
    .execute();
}

/** Adds an action to the end of the log of a case that is held, and tells its place: 1 is the first. */
export async function appendAction(
  tx: DatabaseTransaction,
  row: Omit<Insertable<CaseActionsTable>, 'sequence'>,
): Promise<number> {
  const next = sql<number>`(
    select coalesce(max(sequence), 0) + 1 from case_actions
    where province = ${row.province} and application_id = ${row.application_id}
  )`;
  const { sequence } = await tx
    .insertInto('case_actions')
    .values({ ...row, sequence: next })
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}

/** The day of a stage that a case is still to pass. */
export interface StageDay {
  readonly party: 'employer-hr' | 'body-clerk';
  readonly stage: 'employerBy' | 'acceptBy';
}

/** Cases that wait for a party, not held, whose day of the stage lies from one day to another. */
export async function listWaitingForStage(
  tx: DatabaseTransaction,
  { party, stage, from, to }: StageDay & { readonly from: string; readonly to: string },
) {
  const day = sql<string>`cycles.stages ->> ${sql.lit(stage)}`;
  return tx
    .selectFrom('applications')
    .innerJoin('cycles', 'cycles.id', 'applications.cycle_id')
    .select(['applications.id', 'number', 'calendar_version', 'settings', day.as('day')])
    .where('waiting_for', '=', party)
    .where('applications.state', 'in', ['employer-verification', 'employer-publicity', 'body-acceptance'])
    .where('held', '=', false)
    .where(sql<boolean>`${day} between ${from} and ${to}`)
    .orderBy('applications.id')
    .execute();
}

/** Cases whose time to correct ended before a day. */
export async function listLapsed(tx: DatabaseTransaction, today: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('applications')
    .select('id')
    .where('state', '=', 'correction')
    .where('held', '=', false)
    .where('due_on', '<', today)
    .orderBy('due_on')
    .limit(1_000)
    .execute();
  return rows.map(({ id }) => id);
}
