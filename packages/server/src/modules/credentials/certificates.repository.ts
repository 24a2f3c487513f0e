import { type Insertable, type Selectable, sql } from 'kysely';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { CertificateState, CertificatesTable } from './credentials.tables.ts';

export type CertificateRecord = Selectable<CertificatesTable>;

export async function findCertificate(tx: DatabaseTransaction, id: string): Promise<CertificateRecord | undefined> {
  return tx.selectFrom('certificates').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findCertificateByNumber(
  tx: DatabaseTransaction,
  number: string,
): Promise<CertificateRecord | undefined> {
  return tx.selectFrom('certificates').selectAll().where('number', '=', number).executeTakeFirst();
}

/** A certificate by its number with its issuer, and the number that took its place where one did. */
export async function findCertificateOnFile(tx: DatabaseTransaction, number: string) {
  return tx
    .selectFrom('certificates')
    .innerJoin('issuers', 'issuers.body_id', 'certificates.body_id')
    .innerJoin('organisations', 'organisations.id', 'certificates.body_id')
    .leftJoin('certificates as successor', 'successor.id', 'certificates.superseded_by')
    .selectAll('certificates')
    .select(['issuers.did', 'organisations.name as body_name', 'successor.number as superseded_by_number'])
    .where('certificates.number', '=', number)
    .executeTakeFirst();
}

/** The certificate of a case that stands, in whatever state, if there is one. */
export async function findCertificateOfApplication(
  tx: DatabaseTransaction,
  applicationId: string,
): Promise<CertificateRecord | undefined> {
  return tx
    .selectFrom('certificates')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('state', '!=', 'superseded')
    .executeTakeFirst();
}

export async function findNumber(tx: DatabaseTransaction, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('certificates').select('number').where('id', '=', id).executeTakeFirst();
  return row?.number;
}

/** Keeps others from changing a certificate until the transaction ends. */
export async function holdCertificate(tx: DatabaseTransaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`certificate:${id}`}, 0))`.execute(tx);
}

export async function insertCertificate(
  tx: DatabaseTransaction,
  row: Insertable<CertificatesTable>,
): Promise<CertificateRecord> {
  return tx.insertInto('certificates').values(row).returningAll().executeTakeFirstOrThrow();
}

export interface StateChange {
  readonly state: CertificateState;
  readonly reason: string | null;
  readonly at: string;
  readonly supersededBy?: string | undefined;
}

/** Moves the state of the row of that version and counts it on; false when it has another version by now. */
export async function updateCertificateState(
  tx: DatabaseTransaction,
  { id, version }: Pick<CertificateRecord, 'id' | 'version'>,
  { state, reason, at, supersededBy = undefined }: StateChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('certificates')
    .set({
      state,
      state_reason: reason,
      state_at: at,
      version: version + 1,
      ...(supersededBy === undefined ? {} : { superseded_by: supersededBy }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The places in one list of a body whose certificates are in one of the states. */
export async function listPlaces(
  tx: DatabaseTransaction,
  of: { readonly bodyId: string; readonly list: number; readonly states: readonly CertificateState[] },
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('certificates')
    .select('list_index')
    .where('body_id', '=', of.bodyId)
    .where('list_number', '=', of.list)
    .where('state', '!=', 'issued')
    .where('state', 'in', of.states)
    .execute();
  return rows.map(({ list_index }) => list_index);
}
