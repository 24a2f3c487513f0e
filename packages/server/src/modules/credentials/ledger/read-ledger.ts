import type { IntegrityBan, IntegrityBanFilter, IntegrityBanListQuery } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { listCan } from '../../../access/list-can.ts';
import { inParts } from '../../../database/slice.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { todayInChina } from '../../../http/today.ts';
import { type BanSearch, countBans, findNamedBan, listBans, type NamedBan } from './ban-list.repository.ts';

/** The ledger of the region of the caller's bureau, a page of it. */
export async function readBans(act: Act, { page, size, ...filter }: IntegrityBanListQuery) {
  const search = searchOf(act, filter);
  if (search === undefined) return { items: [], total: 0, page, size };
  const rows = await listBans(act.tx, search, { offset: (page - 1) * size, limit: size });
  return { items: rows.map((row) => presentBan(act, row)), total: await countBans(act.tx, search), page, size };
}

/** The same, all of it. */
export async function* exportBans(act: Act, filter: IntegrityBanFilter): AsyncGenerator<IntegrityBan> {
  const search = searchOf(act, filter);
  if (search === undefined) return;
  for await (const row of inParts((slice) => listBans(act.tx, search, slice))) yield presentBan(act, row);
}

/** One entry. Throws `ban-not-found`. */
export async function readBan(act: Act, id: string): Promise<IntegrityBan> {
  const row = await findNamedBan(act.tx, id);
  if (row === undefined) throw new AppError('ban-not-found');
  authorise(act.actor, 'integrity-ban.read', subjectOf(row));
  return presentBan(act, row);
}

function searchOf({ actor, now }: Act, filter: IntegrityBanFilter): BanSearch | undefined {
  authorise(actor, 'integrity-ban.list');
  return actor.bureauRegion === null ? undefined : { region: actor.bureauRegion, filter, today: todayInChina(now) };
}

function presentBan({ actor, now }: Pick<Act, 'actor' | 'now'>, row: NamedBan): IntegrityBan {
  return {
    id: row.id,
    person: { id: row.person_id, name: row.name, residentIdMasked: row.resident_id_masked },
    certificate:
      row.certificate_id === null || row.number === null ? null : { id: row.certificate_id, number: row.number },
    from: row.from_on,
    until: row.until_on,
    state: stateOf(row, todayInChina(now)),
    reason: row.reason,
    imposedAt: row.imposed_at,
    liftedAt: row.lifted_at,
    liftingReason: row.lifting_reason,
    can: canOf(actor, row),
  };
}

function stateOf({ lifted_at, until_on }: NamedBan, today: string): IntegrityBan['state'] {
  if (lifted_at !== null) return 'lifted';
  return until_on < today ? 'ended' : 'in-force';
}

function canOf(actor: Actor, row: NamedBan) {
  const obstacle = row.lifted_at === null ? undefined : { zh: '已解除', en: 'lifted before' };
  return listCan(actor, subjectOf(row), [{ action: 'integrity-ban.lift', obstacle }]);
}

function subjectOf({ person_id, jurisdiction }: NamedBan) {
  return { personId: person_id, region: jurisdiction };
}
