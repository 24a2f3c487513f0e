import type { ComplaintFilter } from '@guantong/contracts';
import { type Insertable, type Selectable, type SelectQueryBuilder, sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { Schema } from '../../database/schema.ts';
import type { Slice } from '../../database/slice.ts';
import type { ComplaintActionsTable, ComplaintNotesTable, ComplaintsTable } from './complaints.tables.ts';

/** A complaint with the names of what it is about. */
export type ComplaintRecord = Awaited<ReturnType<typeof listComplaints>>[number];
export type ComplaintActionRecord = Selectable<ComplaintActionsTable>;

export interface ComplaintsWanted extends Partial<ComplaintFilter> {
  readonly id?: string | undefined;
  readonly exactNumber?: string | undefined;
  /** Of today, for what is past its day. */
  readonly today: string;
}

/** The complaints that row security shows, by a filter and in its order. */
export async function listComplaints(tx: DatabaseTransaction, wanted: ComplaintsWanted, { offset, limit }: Slice) {
  const { sort = '-reportedOn' } = wanted;
  const direction = sql.raw(sort.startsWith('-') ? 'desc' : 'asc');
  const column = sort.endsWith('dueOn') ? sql.ref('complaints.due_on') : sql.ref('complaints.reported_at');
  return matching(tx, wanted)
    .innerJoin('applications', 'applications.id', 'complaints.application_id')
    .innerJoin('cycles', 'cycles.id', 'applications.cycle_id')
    .innerJoin('organisations', 'organisations.id', 'complaints.body_id')
    .leftJoin('certificates', 'certificates.id', 'complaints.certificate_id')
    .selectAll('complaints')
    .select([
      'applications.person_name',
      'applications.target',
      'cycles.name as cycle_name',
      'organisations.name as body_name',
      'certificates.number as certificate_number',
    ])
    .orderBy(sql`${column} ${direction} nulls last`)
    .orderBy(sql`complaints.number ${direction}`)
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countComplaints(tx: DatabaseTransaction, wanted: ComplaintsWanted): Promise<number> {
  const { total } = await matching(tx, wanted).select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return total;
}

/** Complaints that were replied to and about which nobody asked again in time. Needs a system transaction. */
export async function listComplaintsToClose(tx: DatabaseTransaction, today: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('complaints')
    .select('id')
    .where('state', '=', 'replied')
    .where('due_on', '<', today)
    .orderBy('due_on')
    .limit(1_000)
    .execute();
  return rows.map(({ id }) => id);
}

/** Keeps others from acting on the complaint until the transaction ends. */
export async function holdComplaint(tx: DatabaseTransaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`complaint:${id}`}, 0))`.execute(tx);
}

/** The next number of a province and year. */
export async function takeComplaintNumber(
  tx: DatabaseTransaction,
  { province, year }: { readonly province: string; readonly year: number },
): Promise<number> {
  const { last } = await tx
    .insertInto('complaint_numbers')
    .values({ province, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['province', 'year']).doUpdateSet({ last: sql<number>`complaint_numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

export async function insertComplaint(tx: DatabaseTransaction, row: Insertable<ComplaintsTable>): Promise<void> {
  await tx.insertInto('complaints').values(row).execute();
}

/** Changes the row of that version and counts it on; false when it has another version by now. */
export async function updateComplaint(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<ComplaintsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('complaints')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Adds an action to the end of the log of a complaint that is held, and tells its place: 1 is the first. */
export async function appendComplaintAction(
  tx: DatabaseTransaction,
  row: Omit<Insertable<ComplaintActionsTable>, 'sequence'>,
): Promise<number> {
  const next = sql<number>`(
    select coalesce(max(sequence), 0) + 1 from complaint_actions where complaint_id = ${row.complaint_id}
  )`;
  const { sequence } = await tx
    .insertInto('complaint_actions')
    .values({ ...row, sequence: next })
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}

export async function listComplaintActions(
  tx: DatabaseTransaction,
  complaintId: string,
): Promise<readonly ComplaintActionRecord[]> {
  return tx
    .selectFrom('complaint_actions')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('sequence')
    .execute();
}

export async function insertComplaintNote(
  tx: DatabaseTransaction,
  row: Insertable<ComplaintNotesTable>,
): Promise<void> {
  await tx.insertInto('complaint_notes').values(row).execute();
}

export async function listComplaintNotes(tx: DatabaseTransaction, complaintId: string) {
  return tx
    .selectFrom('complaint_notes')
    .select(['id', 'handler', 'text', 'at'])
    .where('complaint_id', '=', complaintId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

function matching(tx: DatabaseTransaction, wanted: ComplaintsWanted) {
  const { id, exactNumber, number, kind, state, handler, overdue, applicationId, today } = wanted;
  const isOverdue = sql<boolean>`(complaints.state in ('dispatched', 'handling') and complaints.due_on < ${today})`;
  let query: SelectQueryBuilder<Schema, 'complaints', object> = tx.selectFrom('complaints');
  if (id !== undefined) query = query.where('complaints.id', '=', id);
  if (exactNumber !== undefined) query = query.where('complaints.number', '=', exactNumber);
  if (number !== undefined) query = query.where(sql<boolean>`starts_with(complaints.number, ${number})`);
  if (kind !== undefined) query = query.where('complaints.kind', '=', kind);
  if (state !== undefined) query = query.where('complaints.state', '=', state);
  if (handler !== undefined) query = query.where('complaints.handler', '=', handler);
  if (applicationId !== undefined) query = query.where('complaints.application_id', '=', applicationId);
  if (overdue !== undefined) query = query.where(overdue === 'true' ? isOverdue : sql<boolean>`not ${isOverdue}`);
  return query;
}
