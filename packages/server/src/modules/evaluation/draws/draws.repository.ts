import type { DrawFilter } from '@guantong/contracts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Slice } from '../../../database/slice.ts';
import type { DrawCasesTable, DrawExpertsTable, DrawPartiesTable, DrawsTable } from './draws.tables.ts';

export type DrawRecord = Selectable<DrawsTable> & { readonly cycle_name: string };
export type PartyRecord = Selectable<DrawPartiesTable>;

export async function findDraw(tx: DatabaseTransaction, id: string): Promise<DrawRecord | undefined> {
  return withCycle(tx).where('draws.id', '=', id).executeTakeFirst();
}

/** Keeps others from acting on the draw until the transaction ends. */
export async function holdDraw(tx: DatabaseTransaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`draw:${id}`}, 0))`.execute(tx);
}

/** Draws that row security shows, the latest first, with how many parties have committed and revealed. */
export async function listDraws(tx: DatabaseTransaction, filter: DrawFilter, { offset, limit }: Slice) {
  return matching(withCycle(tx), filter)
    .select([
      sql<number>`(select count(*) from draw_parties where draw_id = draws.id)`.as('committed'),
      sql<number>`(select count(secret) from draw_parties where draw_id = draws.id)`.as('revealed'),
    ])
    .orderBy('draws.opened_at', 'desc')
    .orderBy('draws.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countDraws(tx: DatabaseTransaction, filter: DrawFilter): Promise<number> {
  const { total } = await matching(tx.selectFrom('draws'), filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** The parties that have committed, in the order of the proof: body, bureau, supervisor. */
export async function listParties(tx: DatabaseTransaction, drawId: string): Promise<readonly PartyRecord[]> {
  return tx.selectFrom('draw_parties').selectAll().where('draw_id', '=', drawId).orderBy('party').execute();
}

/** Who stands behind the ids; empty for those row security does not let look. */
export async function listDrawExperts(tx: DatabaseTransaction, drawId: string) {
  return tx
    .selectFrom('draw_experts')
    .innerJoin('experts', 'experts.id', 'draw_experts.expert_id')
    .select(['opaque_id', 'expert_id', 'experts.name', 'experts.account_id'])
    .where('draw_id', '=', drawId)
    .execute();
}

export type DrawExpertRecord = Awaited<ReturnType<typeof listDrawExperts>>[number];

export async function listDrawCases(tx: DatabaseTransaction, drawId: string) {
  return tx
    .selectFrom('draw_cases')
    .innerJoin('applications', 'applications.id', 'draw_cases.application_id')
    .select(['opaque_id', 'applications.number'])
    .where('draw_id', '=', drawId)
    .orderBy('applications.number')
    .execute();
}

export interface NewDrawRows {
  readonly draw: Insertable<DrawsTable>;
  readonly experts: readonly Insertable<DrawExpertsTable>[];
  readonly cases: readonly Insertable<DrawCasesTable>[];
}

/** Needs a system transaction, as every change of a draw. */
export async function insertDraw(tx: DatabaseTransaction, { draw, experts, cases }: NewDrawRows): Promise<void> {
  await tx.insertInto('draws').values(draw).execute();
  if (experts.length > 0) await tx.insertInto('draw_experts').values(experts).execute();
  await tx.insertInto('draw_cases').values(cases).execute();
}

export async function insertParty(tx: DatabaseTransaction, row: Insertable<DrawPartiesTable>): Promise<void> {
  await tx.insertInto('draw_parties').values(row).execute();
}

export async function revealParty(
  tx: DatabaseTransaction,
  { drawId, party, secret, at }: { drawId: string; party: PartyRecord['party']; secret: string; at: string },
): Promise<void> {
  await tx
    .updateTable('draw_parties')
    .set({ secret, revealed_at: at })
    .where('draw_id', '=', drawId)
    .where('party', '=', party)
    .execute();
}

type Change = Pick<DrawRecord, 'state'> & { readonly file?: string; readonly cancel_reason?: string };

export async function updateDraw(tx: DatabaseTransaction, record: DrawRecord, change: Change): Promise<void> {
  await tx
    .updateTable('draws')
    .set({ ...change, version: record.version + 1 })
    .where('id', '=', record.id)
    .execute();
}

function withCycle(tx: DatabaseTransaction) {
  return tx
    .selectFrom('draws')
    .innerJoin('cycles', 'cycles.id', 'draws.cycle_id')
    .selectAll('draws')
    .select('cycles.name as cycle_name');
}

interface Narrowed<Self> {
  where(column: 'draws.cycle_id' | 'draws.group_name' | 'draws.state', operator: '=', value: string): Self;
}

function matching<Query extends Narrowed<Query>>(query: Query, { cycle, group, state }: DrawFilter): Query {
  let found = query;
  if (cycle !== undefined) found = found.where('draws.cycle_id', '=', cycle);
  if (group !== undefined) found = found.where('draws.group_name', '=', group);
  if (state !== undefined) found = found.where('draws.state', '=', state);
  return found;
}
