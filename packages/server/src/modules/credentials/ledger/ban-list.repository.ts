import type { IntegrityBanFilter } from '@guantong/contracts';
import { sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Slice } from '../../../database/slice.ts';
import { regionPrefix } from '../../organisations/region-filter.ts';

/** Which entries of the ledger are asked for. */
export interface BanSearch {
  /** Of cases that lie in it; CN is everywhere. */
  readonly region: string;
  readonly filter: IntegrityBanFilter;
  /** The day for which an entry holds or has ended. */
  readonly today: string;
}

/** Entries with the person and the certificate, one slice of them. */
export async function listBans(tx: DatabaseTransaction, search: BanSearch, { offset, limit }: Slice) {
  const { sort } = search.filter;
  return shown(matching(tx, search))
    .orderBy(sort.endsWith('until') ? 'ban.until_on' : 'ban.from_on', sort.startsWith('-') ? 'desc' : 'asc')
    .orderBy('ban.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export type NamedBan = Awaited<ReturnType<typeof listBans>>[number];

export async function countBans(tx: DatabaseTransaction, search: BanSearch): Promise<number> {
  const { total } = await matching(tx, search)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** One entry with the person and the certificate. */
export async function findNamedBan(tx: DatabaseTransaction, id: string): Promise<NamedBan | undefined> {
  return shown(entries(tx)).where('ban.id', '=', id).executeTakeFirst();
}

function entries(tx: DatabaseTransaction) {
  return tx
    .selectFrom('integrity_bans as ban')
    .innerJoin('persons', 'persons.id', 'ban.person_id')
    .leftJoin('certificates', 'certificates.id', 'ban.certificate_id');
}

function shown(query: ReturnType<typeof entries>) {
  return query.select([
    'ban.id',
    'ban.person_id',
    'persons.name',
    'persons.resident_id_masked',
    'ban.from_on',
    'ban.until_on',
    'ban.reason',
    'ban.imposed_at',
    'ban.lifted_at',
    'ban.lifting_reason',
    'ban.certificate_id',
    'certificates.number',
    'ban.jurisdiction',
  ]);
}

function matching(tx: DatabaseTransaction, { region, filter, today }: BanSearch) {
  const { person, certificate, state, fromFrom, fromTo } = filter;
  let query = entries(tx).where(sql<boolean>`starts_with(ban.jurisdiction, ${regionPrefix(region)})`);
  if (person !== undefined) query = query.where(sql<boolean>`position(${person} in persons.name) > 0`);
  if (certificate !== undefined) query = query.where(sql<boolean>`starts_with(certificates.number, ${certificate})`);
  if (fromFrom !== undefined) query = query.where('ban.from_on', '>=', fromFrom);
  if (fromTo !== undefined) query = query.where('ban.from_on', '<=', fromTo);
  if (state === undefined) return query;
  if (state === 'lifted') return query.where('ban.lifted_at', 'is not', null);
  return query.where('ban.lifted_at', 'is', null).where('ban.until_on', state === 'ended' ? '<' : '>=', today);
}
