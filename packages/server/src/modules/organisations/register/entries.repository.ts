import type { Insertable, Selectable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { BodyScopesTable, EmployerRightsTable } from '../organisations.tables.ts';

export type RightRecord = Selectable<EmployerRightsTable>;
export type ScopeRecord = Selectable<BodyScopesTable>;

export async function listRights(
  tx: DatabaseTransaction,
  employerId: string,
): Promise<readonly (RightRecord & { readonly granted_by_name: string })[]> {
  return tx
    .selectFrom('employer_rights')
    .innerJoin('organisations as bureau', 'bureau.id', 'employer_rights.granted_by')
    .selectAll('employer_rights')
    .select('bureau.name as granted_by_name')
    .where('employer_id', '=', employerId)
    .orderBy('from_on')
    .orderBy('employer_rights.id')
    .execute();
}

export async function listScopes(tx: DatabaseTransaction, bodyId: string): Promise<readonly ScopeRecord[]> {
  return tx
    .selectFrom('body_scopes')
    .selectAll()
    .where('body_id', '=', bodyId)
    .orderBy('kind')
    .orderBy('series')
    .orderBy('occupation')
    .orderBy('from_on')
    .orderBy('id')
    .execute();
}

export async function insertRight(tx: DatabaseTransaction, row: Insertable<EmployerRightsTable>): Promise<void> {
  await tx.insertInto('employer_rights').values(row).execute();
}

export async function insertScope(tx: DatabaseTransaction, row: Insertable<BodyScopesTable>): Promise<void> {
  await tx.insertInto('body_scopes').values(row).execute();
}

export async function endRight(tx: DatabaseTransaction, id: string, to: string): Promise<void> {
  await tx.updateTable('employer_rights').set({ to_on: to }).where('id', '=', id).execute();
}

export async function endScope(tx: DatabaseTransaction, id: string, to: string): Promise<void> {
  await tx.updateTable('body_scopes').set({ to_on: to }).where('id', '=', id).execute();
}
