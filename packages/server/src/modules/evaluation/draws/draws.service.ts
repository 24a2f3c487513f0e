import type { Draw, DrawFilter, DrawRow, PublicDraw } from '@guantong/contracts';
import { authorise } from '../../../access/authorise.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { inParts, type Page } from '../../../database/slice.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { todayInChina } from '../../../http/today.ts';
import { viewerOf } from '../viewer-of.ts';
import { drawFileText, getDraw } from './act-on-draw.ts';
import { drawSubject } from './draw-steps.ts';
import { countDraws, listDrawCases, listDrawExperts, listDraws, listParties } from './draws.repository.ts';
import { presentDraw, presentDrawRow, presentPublicDraw } from './present-draw.ts';

/** Throws `draw-not-found`. */
export async function readDraw({ tx, actor }: Act, id: string): Promise<Draw> {
  const record = await getDraw(tx, id);
  authorise(actor, 'draw.read', drawSubject(record));
  const parties = await listParties(tx, id);
  const [experts, cases] = [await listDrawExperts(tx, id), await listDrawCases(tx, id)];
  return presentDraw({ record, parties, experts, cases }, actor, await viewerOf(tx, actor, record.cycle_id));
}

export async function readDraws({ tx, actor }: Act, { page, size, ...filter }: DrawFilter & Page) {
  authorise(actor, 'draw.list');
  const rows = await listDraws(tx, filter, { offset: (page - 1) * size, limit: size });
  return { items: rows.map(presentDrawRow), total: await countDraws(tx, filter), page, size };
}

/** All of a filter, a part at a time, for an export. */
export async function* exportDraws({ tx, actor }: Act, filter: DrawFilter): AsyncGenerator<DrawRow> {
  authorise(actor, 'draw.list');
  for await (const row of inParts((slice) => listDraws(tx, filter, slice))) yield presentDrawRow(row);
}

/** Draws as everybody sees them. Needs a system transaction. */
export async function readPublicDraws(tx: DatabaseTransaction, { page, size }: Page) {
  const rows = await listDraws(tx, {}, { offset: (page - 1) * size, limit: size });
  const items = rows.map(({ id, state, opened_at, demand, pool, exclusions }) => ({
    id,
    state,
    openedOn: todayInChina(new Date(opened_at)),
    seats: demand.seats,
    experts: pool.experts.length,
    excluded: new Set(exclusions.list.map((each) => each.id)).size,
  }));
  return { items, total: await countDraws(tx, {}), page, size };
}

/** One of them. Throws `draw-not-found`. Needs a system transaction. */
export async function readPublicDraw(tx: DatabaseTransaction, id: string): Promise<PublicDraw> {
  return presentPublicDraw(await getDraw(tx, id), await listParties(tx, id));
}

/** The file anyone can recompute. Throws `draw-not-found`, and `draw-not-finished` before the last secret. */
export async function readDrawFile(tx: DatabaseTransaction, id: string): Promise<string> {
  const { file } = await getDraw(tx, id);
  if (file === null) throw new AppError('draw-not-finished');
  return drawFileText(file);
}
