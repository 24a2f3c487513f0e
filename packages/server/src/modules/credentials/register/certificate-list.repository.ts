import type { CertificateFilter, CertificateReportQuery } from '@guantong/contracts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Schema } from '../../../database/schema.ts';
import type { NamedCertificate } from '../present-certificate.ts';

type Columns = ExpressionBuilder<Schema, 'certificates'>;

export async function findNamedCertificate(tx: DatabaseTransaction, id: string): Promise<NamedCertificate | undefined> {
  return named(tx).where('certificates.id', '=', id).executeTakeFirst();
}

export async function listNamedOfPerson(
  tx: DatabaseTransaction,
  personId: string,
): Promise<readonly NamedCertificate[]> {
  return named(tx)
    .where('certificates.person_id', '=', personId)
    .orderBy('certificates.obtained_on', 'desc')
    .orderBy('certificates.issued_at', 'desc')
    .execute();
}

/** The certificates the caller sees, one page of them. */
export async function listCertificates(
  tx: DatabaseTransaction,
  { filter, offset, limit }: { readonly filter: CertificateFilter; readonly offset: number; readonly limit: number },
): Promise<readonly NamedCertificate[]> {
  const descends = filter.sort.startsWith('-');
  const column = sortColumns[filter.sort.replace('-', '')] ?? 'certificates.issued_at';
  return named(tx)
    .where(matching(filter))
    .orderBy(column, descends ? 'desc' : 'asc')
    .orderBy('certificates.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countCertificates(tx: DatabaseTransaction, filter: CertificateFilter): Promise<number> {
  const { total } = await tx
    .selectFrom('certificates')
    .where(matching(filter))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Skill-level certificates of a body for its report, with the masked resident id, after a number. */
export async function listReported(
  tx: DatabaseTransaction,
  of: CertificateReportQuery & { readonly bodyId: string; readonly after: string; readonly limit: number },
) {
  return tx
    .selectFrom('certificates')
    .innerJoin('organisations', 'organisations.id', 'certificates.body_id')
    .innerJoin('persons', 'persons.id', 'certificates.person_id')
    .select([
      'certificates.number',
      'certificates.person_name',
      'persons.resident_id_masked',
      'certificates.field_code',
      'certificates.field_name',
      'certificates.level',
      'organisations.name as body_name',
      'certificates.obtained_on',
      'certificates.issued_at',
      'certificates.state',
    ])
    .where('certificates.kind', '=', 'skill-level')
    .where('certificates.body_id', '=', of.bodyId)
    .where('certificates.number', '>', of.after)
    .where((columns) => issuedBetween(columns, of))
    .orderBy('certificates.number')
    .limit(of.limit)
    .execute();
}

function named(tx: DatabaseTransaction) {
  return tx
    .selectFrom('certificates')
    .innerJoin('organisations', 'organisations.id', 'certificates.body_id')
    .selectAll('certificates')
    .select('organisations.name as body_name');
}

const sortColumns: Readonly<
  Record<string, 'certificates.number' | 'certificates.issued_at' | 'certificates.obtained_on'>
> = {
  number: 'certificates.number',
  issuedAt: 'certificates.issued_at',
  obtainedOn: 'certificates.obtained_on',
};

function matching({ kind, state, number, holder, cycleId, ...days }: CertificateFilter) {
  return (columns: Columns): Expression<SqlBool> =>
    columns.and([
      ...(kind === undefined ? [] : [columns('certificates.kind', '=', kind)]),
      ...(state === undefined ? [] : [columns('certificates.state', '=', state)]),
      ...(cycleId === undefined ? [] : [columns('certificates.cycle_id', '=', cycleId)]),
      ...(number === undefined ? [] : [sql<boolean>`starts_with(certificates.number, ${number})`]),
      ...(holder === undefined ? [] : [sql<boolean>`position(${holder} in certificates.person_name) > 0`]),
      issuedBetween(columns, days),
    ]);
}

/** Days are those of China. */
function issuedBetween(
  columns: Columns,
  { issuedFrom, issuedTo }: Pick<CertificateReportQuery, 'issuedFrom' | 'issuedTo'>,
): Expression<SqlBool> {
  const day = sql<string>`(certificates.issued_at at time zone 'Asia/Shanghai')::date`;
  return columns.and([
    ...(issuedFrom === undefined ? [] : [sql<boolean>`${day} >= ${issuedFrom}::date`]),
    ...(issuedTo === undefined ? [] : [sql<boolean>`${day} <= ${issuedTo}::date`]),
  ]);
}
