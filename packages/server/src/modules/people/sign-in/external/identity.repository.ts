import type { DatabaseTransaction } from '../../../../database/database.ts';

/** The account that an identity of another service is linked to, where it is in use. */
export async function findAccountOfIdentity(
  transaction: DatabaseTransaction,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('external_identities')
    .innerJoin('accounts', 'accounts.id', 'external_identities.account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('accounts.state', '=', 'active')
    .select('account_id')
    .executeTakeFirst();
  return row?.account_id;
}

/** The identities linked to an account, the first linked first. */
export async function listIdentities(transaction: DatabaseTransaction, accountId: string) {
  return transaction
    .selectFrom('external_identities')
    .select(['issuer', 'subject', 'linked_at'])
    .where('account_id', '=', accountId)
    .orderBy('linked_at')
    .execute();
}

/** Unlinks an identity of an account, or all of them; how many there were. */
export async function deleteIdentities(
  transaction: DatabaseTransaction,
  {
    accountId,
    only,
  }: { readonly accountId: string; readonly only?: { readonly issuer: string; readonly subject: string } },
): Promise<number> {
  let query = transaction.deleteFrom('external_identities').where('account_id', '=', accountId);
  if (only !== undefined) query = query.where('issuer', '=', only.issuer).where('subject', '=', only.subject);
  const { numDeletedRows } = await query.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function insertIdentity(
  transaction: DatabaseTransaction,
  identity: {
    readonly issuer: string;
    readonly subject: string;
    readonly account_id: string;
    readonly linked_at: string;
  },
): Promise<void> {
  await transaction.insertInto('external_identities').values(identity).execute();
}
