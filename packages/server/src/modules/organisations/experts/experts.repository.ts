import type { ExpertFilter } from '@guantong/contracts';
import { titleLevels, titleRank } from '@guantong/engine';
import { type Insertable, type Selectable, type SelectQueryBuilder, sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Schema } from '../../../database/schema.ts';
import type { Slice } from '../../../database/slice.ts';
import type { ExpertDeclarationsTable, ExpertQualificationsTable, ExpertsTable } from '../organisations.tables.ts';
import { liesWithin } from '../region-filter.ts';

/** An expert with the name of the employer, from the register where it is there. */
export type ExpertRecord = Selectable<ExpertsTable>;
export type QualificationRecord = Selectable<ExpertQualificationsTable>;
export type DeclarationRecord = Selectable<ExpertDeclarationsTable> & { readonly organisation_name: string | null };

export async function findExpert(tx: DatabaseTransaction, id: string): Promise<ExpertRecord | undefined> {
  return withEmployer(tx).where('experts.id', '=', id).executeTakeFirst();
}

export async function findExpertOfAccount(
  tx: DatabaseTransaction,
  accountId: string,
): Promise<{ readonly id: string } | undefined> {
  return tx.selectFrom('experts').select('id').where('account_id', '=', accountId).executeTakeFirst();
}

/** An account in use with the role of expert or examiner, and whose entry it is linked with. Needs a system transaction. */
export async function findExpertAccount(
  tx: DatabaseTransaction,
  loginName: string,
): Promise<{ readonly accountId: string; readonly expertId: string | null } | undefined> {
  return tx
    .selectFrom('accounts')
    .innerJoin('role_assignments', 'role_assignments.account_id', 'accounts.id')
    .leftJoin('experts', 'experts.account_id', 'accounts.id')
    .select(['accounts.id as accountId', 'experts.id as expertId'])
    .where('accounts.login_name', '=', loginName)
    .where('accounts.state', '=', 'active')
    .where('role_assignments.role', 'in', ['expert', 'examiner'])
    .where('role_assignments.revoked_at', 'is', null)
    .executeTakeFirst();
}

export async function listExperts(
  tx: DatabaseTransaction,
  filter: ExpertFilter,
  { offset, limit }: Slice,
): Promise<readonly ExpertRecord[]> {
  const { sort } = filter;
  const column = sort.endsWith('termTo') ? 'term_to' : sort.endsWith('region') ? 'experts.region' : 'experts.name';
  return matching(withEmployer(tx), filter)
    .orderBy(column, sort.startsWith('-') ? 'desc' : 'asc')
    .orderBy('experts.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countExperts(tx: DatabaseTransaction, filter: ExpertFilter): Promise<number> {
  const { total } = await matching(tx.selectFrom('experts'), filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

export async function listQualifications(
  tx: DatabaseTransaction,
  expertIds: readonly string[],
): Promise<readonly QualificationRecord[]> {
  if (expertIds.length === 0) return [];
  return tx
    .selectFrom('expert_qualifications')
    .selectAll()
    .where('expert_id', 'in', expertIds)
    .orderBy('expert_id')
    .orderBy('position')
    .execute();
}

export async function listDeclarations(
  tx: DatabaseTransaction,
  expertId: string,
): Promise<readonly DeclarationRecord[]> {
  return tx
    .selectFrom('expert_declarations')
    .leftJoin('organisations', 'organisations.id', 'expert_declarations.organisation_id')
    .selectAll('expert_declarations')
    .select('organisations.name as organisation_name')
    .where('expert_id', '=', expertId)
    .orderBy('declared_at')
    .orderBy('expert_declarations.id')
    .execute();
}

export async function insertExpert(tx: DatabaseTransaction, row: Insertable<ExpertsTable>): Promise<void> {
  await tx.insertInto('experts').values(row).execute();
}

/** Changes the row of that version and counts it on; false when it has another version by now. */
export async function updateExpert(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<ExpertsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('experts')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteQualifications(tx: DatabaseTransaction, expertId: string): Promise<void> {
  await tx.deleteFrom('expert_qualifications').where('expert_id', '=', expertId).execute();
}

export async function insertQualifications(
  tx: DatabaseTransaction,
  rows: readonly Insertable<ExpertQualificationsTable>[],
): Promise<void> {
  await tx.insertInto('expert_qualifications').values(rows).execute();
}

export async function insertDeclaration(
  tx: DatabaseTransaction,
  row: Insertable<ExpertDeclarationsTable>,
): Promise<void> {
  await tx.insertInto('expert_declarations').values(row).execute();
}

function withEmployer(tx: DatabaseTransaction) {
  return tx
    .selectFrom('experts')
    .leftJoin('organisations as employer', 'employer.id', 'experts.employer_id')
    .selectAll('experts')
    .select(({ fn }) => fn.coalesce('employer.name', 'experts.employer_name').as('employer_name'));
}

function matching<Row>(
  query: SelectQueryBuilder<Schema, 'experts', Row>,
  { region, name, series, titleLevel, occupation, skilled, state }: ExpertFilter,
): SelectQueryBuilder<Schema, 'experts', Row> {
  let found = query;
  if (region !== undefined) found = found.where(({ ref }) => liesWithin(ref('experts.region'), region));
  if (name) found = found.where(sql<boolean>`strpos(experts.name, ${name}) > 0`);
  if (skilled !== undefined) found = found.where('experts.skilled', '=', skilled === 'true');
  if (state !== undefined) found = found.where('experts.state', '=', state);
  if (series !== undefined || titleLevel !== undefined) {
    const levels = titleLevels.slice(titleRank(titleLevel ?? 'entry'));
    found = found.where(({ exists, selectFrom }) => {
      const held = selectFrom('expert_qualifications')
        .select('id')
        .whereRef('expert_id', '=', 'experts.id')
        .where('kind', '=', 'title')
        .where('level', 'in', levels);
      return exists(series === undefined ? held : held.where('series', '=', series));
    });
  }
  if (occupation !== undefined) {
    found = found.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('expert_qualifications')
          .select('id')
          .whereRef('expert_id', '=', 'experts.id')
          .where('occupation', '=', occupation),
      ),
    );
  }
  return found;
}
