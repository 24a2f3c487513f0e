import type { SheetFilter } from '@guantong/contracts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Slice } from '../../../database/slice.ts';
import { evaluationNow } from '../evaluation-now.ts';
import type { ScoringSheetsTable } from './sheets.tables.ts';

/** Sheets with their case and expert. Needs a system transaction: an expert sees neither applications nor the register. */
export async function listSheets(tx: DatabaseTransaction, wanted: SheetsWanted, { offset, limit }: Slice) {
  return matching(tx, wanted)
    .innerJoin('experts', 'experts.id', 'scoring_sheets.expert_id')
    .innerJoin('cycles', 'cycles.id', 'scoring_sheets.cycle_id')
    .selectAll('scoring_sheets')
    .select([
      'applications.number',
      'applications.person_name',
      'applications.employer_name',
      'applications.target',
      'applications.jurisdiction',
      'experts.name as expert_name',
      'cycles.name as cycle_name',
      evaluationNow.as('evaluation_now'),
      sql<boolean>`applications.case_state -> 'result' <> 'null'::jsonb`.as('has_result'),
    ])
    .orderBy('case_code')
    .orderBy('scoring_sheets.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export type SheetRecord = Awaited<ReturnType<typeof listSheets>>[number];

export interface SheetsWanted extends SheetFilter {
  readonly id?: string | undefined;
  readonly applicationId?: string | undefined;
  /** Those of one body, or of one account. */
  readonly bodyId?: string | null | undefined;
  readonly accountId?: string | undefined;
}

export async function countSheets(tx: DatabaseTransaction, wanted: SheetsWanted): Promise<number> {
  const { total } = await matching(tx, wanted).select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return total;
}

/** Whether row security shows the sheet to whoever the transaction is of. */
export async function seesSheet(tx: DatabaseTransaction, id: string): Promise<boolean> {
  const row = await tx.selectFrom('scoring_sheets').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

export async function listCaseCodes(tx: DatabaseTransaction, applicationIds: readonly string[]) {
  return tx
    .selectFrom('scoring_sheets')
    .select(['application_id', 'round', 'case_code'])
    .distinct()
    .where('application_id', 'in', applicationIds)
    .execute();
}

/** Adds sheets that are not there yet; gives whose those were. */
export async function insertSheets(
  tx: DatabaseTransaction,
  rows: readonly Insertable<ScoringSheetsTable>[],
): Promise<readonly Pick<Selectable<ScoringSheetsTable>, 'account_id'>[]> {
  return tx
    .insertInto('scoring_sheets')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['application_id', 'expert_id', 'round']).doNothing())
    .returning('account_id')
    .execute();
}

/** Changes the sheet of that version, as its expert; false when it has another by now. */
export async function updateSheet(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: {
    readonly scores?: string;
    readonly comment?: string;
    readonly state?: 'signed';
    readonly signed_at?: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('scoring_sheets')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Which evaluation of which case an opinion is about. */
export type OpinionPlace = Pick<Selectable<ScoringSheetsTable>, 'application_id' | 'round'>;

/** The opinion of the experts of a case, with who signed it. Needs a system transaction, as do its changes. */
export async function findOpinion(tx: DatabaseTransaction, { application_id, round }: OpinionPlace) {
  const opinion = await tx
    .selectFrom('group_opinions')
    .selectAll()
    .where('application_id', '=', application_id)
    .where('round', '=', round)
    .executeTakeFirst();
  if (opinion === undefined) return undefined;
  const signatures = await tx
    .selectFrom('group_opinion_signatures')
    .select('expert_id')
    .where('application_id', '=', application_id)
    .where('round', '=', round)
    .execute();
  return { ...opinion, signers: signatures.map(({ expert_id }) => expert_id) };
}

export type OpinionRecord = NonNullable<Awaited<ReturnType<typeof findOpinion>>>;

/** Writes the opinion over that of the version given (0: none); whoever signed signs anew. False when there is another. */
export async function saveOpinion(
  tx: DatabaseTransaction,
  { applicationId, round, bodyId, version, text, recommends }: OpinionToSave,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('group_opinions')
    .values({ application_id: applicationId, round, body_id: bodyId, text, recommends, version: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'round'])
        .doUpdateSet({ text, recommends, version: version + 1 })
        .where('group_opinions.version', '=', version),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await tx
    .deleteFrom('group_opinion_signatures')
    .where('application_id', '=', applicationId)
    .where('round', '=', round)
    .execute();
  return true;
}

export interface OpinionToSave {
  readonly applicationId: string;
  readonly round: number;
  readonly bodyId: string;
  readonly version: number;
  readonly text: string;
  readonly recommends: boolean;
}

export async function insertOpinionSignature(
  tx: DatabaseTransaction,
  row: {
    readonly application_id: string;
    readonly round: number;
    readonly expert_id: string;
    readonly account_id: string;
    readonly at: string;
  },
): Promise<void> {
  await tx
    .insertInto('group_opinion_signatures')
    .values(row)
    .onConflict((conflict) => conflict.columns(['application_id', 'round', 'expert_id']).doNothing())
    .execute();
}

function matching(tx: DatabaseTransaction, { id, applicationId, bodyId, accountId, cycle, state }: SheetsWanted) {
  let query = tx
    .selectFrom('scoring_sheets')
    .innerJoin('applications', 'applications.id', 'scoring_sheets.application_id');
  if (id !== undefined) query = query.where('scoring_sheets.id', '=', id);
  if (applicationId !== undefined) query = query.where('scoring_sheets.application_id', '=', applicationId);
  if (bodyId !== undefined) query = query.where('scoring_sheets.body_id', '=', bodyId ?? '');
  if (accountId !== undefined) query = query.where('scoring_sheets.account_id', '=', accountId);
  if (cycle !== undefined) query = query.where('scoring_sheets.cycle_id', '=', cycle);
  if (state === 'signed') query = query.where('scoring_sheets.state', '=', state);
  if (state === 'open' || state === 'closed')
    query = query
      .where('scoring_sheets.state', '=', 'open')
      .where('scoring_sheets.round', state === 'open' ? '=' : '<', evaluationNow);
  return query;
}
