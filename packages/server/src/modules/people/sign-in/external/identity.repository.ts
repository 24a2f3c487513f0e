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
