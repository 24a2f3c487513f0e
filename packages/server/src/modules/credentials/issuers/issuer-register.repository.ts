import type { DatabaseTransaction } from '../../../database/database.ts';

/** Issuers in the order of their dids: all, or those of some bodies. */
export async function listIssuers(tx: DatabaseTransaction, bodyIds: readonly string[] | undefined) {
  let query = tx
    .selectFrom('issuers')
    .innerJoin('organisations', 'organisations.id', 'issuers.body_id')
    .select(['issuers.body_id', 'issuers.did', 'organisations.name'])
    .orderBy('issuers.did');
  if (bodyIds !== undefined) query = query.where('issuers.body_id', 'in', bodyIds);
  return query.execute();
}

export async function listScopes(tx: DatabaseTransaction, bodyIds: readonly string[]) {
  if (bodyIds.length === 0) return [];
  return tx
    .selectFrom('body_scopes')
    .selectAll()
    .where('body_id', 'in', bodyIds)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
}
