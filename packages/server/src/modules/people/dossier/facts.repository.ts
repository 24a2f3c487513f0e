import { type Insertable, type Selectable, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { DossierFactsTable, PersonEmployersTable } from './dossier.tables.ts';

/** One version of a record of a dossier. */
export type FactRecord = Selectable<DossierFactsTable>;

/** Keeps others from changing the dossier of a person until the transaction ends. Not a row lock: an employer adds records but never changes the person's row. */
export async function holdDossier(tx: DatabaseTransaction, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dossier:${personId}`}, 0))`.execute(tx);
}

/** The records of a person as they stand, in their order. */
export async function listFacts(tx: DatabaseTransaction, personId: string): Promise<readonly FactRecord[]> {
  return tx
    .selectFrom('dossier_facts')
    .selectAll()
    .where('person_id', '=', personId)
    .where('current', '=', true)
    .where('removed', '=', false)
    .orderBy('position')
    .execute();
}

/** The records that the cases open to the caller were submitted with, each in the latest version one of them froze. */
export async function listFrozenFacts(tx: DatabaseTransaction, personId: string): Promise<readonly FactRecord[]> {
  const versions = await tx
    .selectFrom('dossier_facts')
    .selectAll()
    .distinctOn('fact_id')
    .where('person_id', '=', personId)
    .where(sql<boolean>`guantong.froze_fact(person_id, fact_id, version)`)
    .orderBy('fact_id')
    .orderBy('version', 'desc')
    .execute();
  return versions.toSorted((one, other) => one.position - other.position);
}

/** The record as it stands; undefined where it was removed or never was. */
export async function findFact(
  tx: DatabaseTransaction,
  { personId, factId }: { readonly personId: string; readonly factId: string },
): Promise<FactRecord | undefined> {
  return tx
    .selectFrom('dossier_facts')
    .selectAll()
    .where('person_id', '=', personId)
    .where('fact_id', '=', factId)
    .where('current', '=', true)
    .where('removed', '=', false)
    .executeTakeFirst();
}

/** Every version of a record, the latest first. */
export async function listFactVersions(
  tx: DatabaseTransaction,
  { personId, factId }: { readonly personId: string; readonly factId: string },
): Promise<readonly FactRecord[]> {
  return tx
    .selectFrom('dossier_facts')
    .selectAll()
    .where('person_id', '=', personId)
    .where('fact_id', '=', factId)
    .orderBy('version', 'desc')
    .execute();
}

/** Every version of some records of a person, the earliest first. */
export async function listVersionsOfFacts(
  tx: DatabaseTransaction,
  { personId, factIds }: { readonly personId: string; readonly factIds: readonly string[] },
): Promise<readonly FactRecord[]> {
  if (factIds.length === 0) return [];
  return tx
    .selectFrom('dossier_facts')
    .selectAll()
    .where('person_id', '=', personId)
    .where('fact_id', 'in', factIds)
    .orderBy('version')
    .execute();
}

/** The place of the next record of a person, removed ones counted. */
export async function nextPosition(tx: DatabaseTransaction, personId: string): Promise<number> {
  const { next } = await tx
    .selectFrom('dossier_facts')
    .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return next;
}

/** Says that a version is not the current one any more; the next one is inserted after it. */
export async function endVersion(tx: DatabaseTransaction, { province, id }: FactRecord): Promise<void> {
  await tx
    .updateTable('dossier_facts')
    .set({ current: false })
    .where('province', '=', province)
    .where('id', '=', id)
    .execute();
}

export async function insertFact(tx: DatabaseTransaction, row: Insertable<DossierFactsTable>): Promise<FactRecord> {
  return tx.insertInto('dossier_facts').values(row).returningAll().executeTakeFirstOrThrow();
}

/** Notes a post of a person at a registered employer; the same post again gets the new last day. */
export async function keepPost(tx: DatabaseTransaction, row: Insertable<PersonEmployersTable>): Promise<void> {
  await tx
    .insertInto('person_employers')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['province', 'person_id', 'employer_id', 'from_on']).doUpdateSet({ to_on: row.to_on }),
    )
    .execute();
}

/** Takes away the posts at an employer that began on none of these days. */
export async function removeOtherPosts(
  tx: DatabaseTransaction,
  post: { readonly personId: string; readonly employerId: string; readonly began: readonly string[] },
): Promise<void> {
  await tx
    .deleteFrom('person_employers')
    .where('person_id', '=', post.personId)
    .where('employer_id', '=', post.employerId)
    .where(sql<boolean>`from_on <> all (${[...post.began]}::date[])`)
    .execute();
}
