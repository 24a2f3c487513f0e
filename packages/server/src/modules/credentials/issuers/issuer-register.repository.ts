import type { DatabaseTransaction } from '../../../database/database.ts';

/** Every issuer in the order of their dids. */
export async function listIssuers(tx: DatabaseTransaction) {
  return tx
    .selectFrom('issuers')
    .innerJoin('organisations', 'organisations.id', 'issuers.body_id')
    .select(['issuers.body_id', 'issuers.did', 'organisations.name'])
    .orderBy('issuers.did')
    .execute();
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
