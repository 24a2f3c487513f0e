import { type Insertable, type Selectable, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { IssuerKeysTable, IssuersTable } from '../credentials.tables.ts';

export type IssuerKeyRecord = Selectable<IssuerKeysTable>;

export async function findIssuer(tx: DatabaseTransaction, bodyId: string) {
  return tx
    .selectFrom('issuers')
    .innerJoin('organisations', 'organisations.id', 'issuers.body_id')
    .select(['issuers.body_id', 'issuers.address', 'issuers.did', 'organisations.name'])
    .where('issuers.body_id', '=', bodyId)
    .executeTakeFirst();
}

export type IssuerRecord = NonNullable<Awaited<ReturnType<typeof findIssuer>>>;

/** Keeps others from changing the keys of a body until the transaction ends. */
export async function holdIssuer(tx: DatabaseTransaction, bodyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`issuer:${bodyId}`}, 0))`.execute(tx);
}

/** Keeps the keys of a body as they are, beside others who only use them. */
export async function shareIssuer(tx: DatabaseTransaction, bodyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`issuer:${bodyId}`}, 0))`.execute(tx);
}

export async function insertIssuer(tx: DatabaseTransaction, row: Insertable<IssuersTable>): Promise<void> {
  await tx.insertInto('issuers').values(row).execute();
}

/** Every key of a body, the oldest first. */
export async function listIssuerKeys(tx: DatabaseTransaction, bodyId: string): Promise<readonly IssuerKeyRecord[]> {
  return tx
    .selectFrom('issuer_keys')
    .selectAll()
    .where('body_id', '=', bodyId)
    .orderBy('from_at')
    .orderBy('name')
    .execute();
}

/** How many certificates that are in force or suspended each key of a body signed, by the name of the key. */
export async function countSigned(
  tx: DatabaseTransaction,
  { bodyId, did }: { readonly bodyId: string; readonly did: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('certificates')
    .select(({ fn }) => [
      sql<string>`certificates.credential #>> '{proof,0,verificationMethod}'`.as('method'),
      fn.countAll<number>().as('count'),
    ])
    .where('body_id', '=', bodyId)
    .where('state', 'in', ['issued', 'suspended'])
    .groupBy('method')
    .execute();
  return new Map(rows.map(({ method, count }) => [method.slice(did.length + 1), Number(count)]));
}

export async function insertIssuerKey(tx: DatabaseTransaction, row: Insertable<IssuerKeysTable>): Promise<void> {
  await tx.insertInto('issuer_keys').values(row).execute();
}

/** Ends the time in which a key signs; nothing where it ended before. */
export async function retireIssuerKey(
  tx: DatabaseTransaction,
  { bodyId, name, at }: { readonly bodyId: string; readonly name: string; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('issuer_keys')
    .set({ to_at: at })
    .where('body_id', '=', bodyId)
    .where('name', '=', name)
    .where('to_at', 'is', null)
    .execute();
}

export async function markKeyRevoked(
  tx: DatabaseTransaction,
  { bodyId, name, at, reason }: { bodyId: string; name: string; at: string; reason: string },
): Promise<void> {
  await tx
    .updateTable('issuer_keys')
    .set({ revoked_at: at, revocation_reason: reason })
    .where('body_id', '=', bodyId)
    .where('name', '=', name)
    .execute();
}

export async function listKeysSealedOtherwise(
  tx: DatabaseTransaction,
  { key, limit }: { readonly key: string; readonly limit: number },
): Promise<readonly IssuerKeyRecord[]> {
  return tx.selectFrom('issuer_keys').selectAll().where('secret_key', '!=', key).limit(limit).execute();
}

export async function setSealedKey(
  tx: DatabaseTransaction,
  {
    body_id,
    name,
    secret_sealed,
    secret_key,
  }: Pick<IssuerKeyRecord, 'body_id' | 'name' | 'secret_sealed' | 'secret_key'>,
): Promise<void> {
  await tx
    .updateTable('issuer_keys')
    .set({ secret_sealed, secret_key })
    .where('body_id', '=', body_id)
    .where('name', '=', name)
    .execute();
}
