import type { OrganisationFilter, OrganisationSearch } from '@guantong/contracts';
import { type Insertable, type Selectable, type SelectQueryBuilder, sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Schema } from '../../../database/schema.ts';
import type { Slice } from '../../../database/slice.ts';
import type { OrganisationsTable } from '../organisations.tables.ts';
import { liesWithin } from '../region-filter.ts';

export type OrganisationRecord = Selectable<OrganisationsTable>;

export async function findOrganisation(
  tx: DatabaseTransaction,
  id: string,
): Promise<(OrganisationRecord & { readonly superior_name: string | null }) | undefined> {
  return tx
    .selectFrom('organisations')
    .leftJoin('organisations as superior', 'superior.id', 'organisations.superior_id')
    .selectAll('organisations')
    .select('superior.name as superior_name')
    .where('organisations.id', '=', id)
    .executeTakeFirst();
}

export async function findOrganisationByUscc(
  tx: DatabaseTransaction,
  uscc: string,
): Promise<{ readonly id: string } | undefined> {
  return tx.selectFrom('organisations').select('id').where('uscc', '=', uscc).executeTakeFirst();
}

export async function listOrganisations(
  tx: DatabaseTransaction,
  filter: OrganisationFilter,
  { offset, limit }: Slice,
): Promise<readonly OrganisationRecord[]> {
  const { sort } = filter;
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const column = sort.endsWith('createdAt') ? 'created_at' : sort.endsWith('region') ? 'region' : 'name';
  return matching(tx, filter)
    .selectAll()
    .orderBy(column, direction)
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countOrganisations(tx: DatabaseTransaction, filter: OrganisationFilter): Promise<number> {
  const { total } = await matching(tx, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** Organisations in the register by part of the name or beginning of the code, at most 20. */
export async function searchOrganisations(
  tx: DatabaseTransaction,
  { q, kind }: { readonly q: string; readonly kind?: OrganisationRecord['kind'] | undefined },
): Promise<OrganisationSearch['items']> {
  let query = tx
    .selectFrom('organisations')
    .select(['id', 'kind', 'name', 'uscc', 'region'])
    .where('state', '=', 'filed')
    .where(({ or }) => or([sql<boolean>`strpos(name, ${q}) > 0`, sql<boolean>`starts_with(uscc, ${q.toUpperCase()})`]));
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return query.orderBy('name').orderBy('id').limit(20).execute();
}

export async function insertOrganisation(tx: DatabaseTransaction, row: Insertable<OrganisationsTable>): Promise<void> {
  await tx.insertInto('organisations').values(row).execute();
}

/** Changes the row of that version and counts it on; false when it has another version by now. */
export async function updateOrganisation(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<OrganisationsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('organisations')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function matching(
  tx: DatabaseTransaction,
  { kind, region, name, uscc, state }: OrganisationFilter,
): SelectQueryBuilder<Schema, 'organisations', object> {
  let query: SelectQueryBuilder<Schema, 'organisations', object> = tx.selectFrom('organisations');
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (region !== undefined) query = query.where(({ ref }) => liesWithin(ref('region'), region));
  if (name) query = query.where(sql<boolean>`strpos(name, ${name}) > 0`);
  if (uscc) query = query.where(sql<boolean>`starts_with(uscc, ${uscc.toUpperCase()})`);
  if (state !== undefined) query = query.where('state', '=', state);
  return query;
}
