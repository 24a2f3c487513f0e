import { sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';

/** The hashes of a case's actions that its audit chain holds, in order. Needs a system transaction. */
export async function listActionDigests(tx: DatabaseTransaction, applicationId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('audit_entries')
    .select(sql<string>`detail ->> 'actionSha256'`.as('digest'))
    .where('chain', '=', `case:${applicationId}`)
    .where(sql<boolean>`detail ? 'actionSha256'`)
    .orderBy('sequence')
    .execute();
  return rows.map(({ digest }) => digest);
}

/** Applications after one, in the order of their ids. */
export async function listApplicationsAfter(
  tx: DatabaseTransaction,
  { after, limit }: { readonly after: string | null; readonly limit: number },
) {
  let query = tx.selectFrom('applications').selectAll().orderBy('id').limit(limit);
  if (after !== null) query = query.where('id', '>', after);
  return query.execute();
}
