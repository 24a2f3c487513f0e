import { type Draw, type DrawRow, drawSchema, type PublicDraw } from '@guantong/contracts';
import { seatsNow } from '@guantong/proofs';
import type { Actor } from '../../../access/actor.ts';
import { listCan } from '../../../access/list-can.ts';
import { todayInChina } from '../../../http/today.ts';
import { ofExpert, redact, type Viewer } from '../redact.ts';
import { drawSteps, drawSubject } from './draw-steps.ts';
import type { DrawExpertRecord, DrawRecord, listDrawCases, listDraws, PartyRecord } from './draws.repository.ts';

export interface DrawParts {
  readonly record: DrawRecord;
  readonly parties: readonly PartyRecord[];
  /** Empty for whoever may not see who is behind the ids. */
  readonly experts: readonly DrawExpertRecord[];
  readonly cases: Awaited<ReturnType<typeof listDrawCases>>;
}

/** A draw for the body and the bureaus; names where row security lets the caller see them. */
export function presentDraw({ record, parties, experts, cases }: DrawParts, actor: Actor, viewer: Viewer): Draw {
  const byId = new Map(experts.map((expert) => [expert.opaque_id, expert]));
  const place = (id: string, kind: 'skilled' | 'any' | null) => {
    const found = byId.get(id);
    return { id, kind, expert: found === undefined ? null : ofExpert({ id: found.expert_id, name: found.name }) };
  };
  const { file } = record;
  const taken = new Set(file?.redraws.map(({ replacement }) => replacement.id));
  return redact(drawSchema, viewer, {
    ...presentPublicDraw(record, parties),
    cycleId: record.cycle_id,
    cycleName: record.cycle_name,
    group: record.group_name,
    source: record.source,
    version: record.version,
    seats: file === null ? [] : seatsNow(file).map(({ id, kind }) => place(id, kind)),
    substitutes: (file?.substitutes ?? []).filter(({ id }) => !taken.has(id)).map(({ id }) => place(id, null)),
    cases: cases.map(({ opaque_id: id, number }) => ({ id, number })),
    can: listCan(actor, drawSubject(record), Object.values(drawSteps(record, parties, actor))),
  });
}

/** What everybody may see: opaque ids, hashes, what was revealed. */
export function presentPublicDraw(record: DrawRecord, parties: readonly PartyRecord[]): PublicDraw {
  const { id, state, demand, pool, exclusions } = record;
  return {
    id,
    state,
    openedOn: todayInChina(new Date(record.opened_at)),
    demand,
    pool: {
      ...pool,
      experts: pool.experts.map(({ groups, ...expert }) => ({ ...expert, groups: [...groups] })),
    },
    exclusions: { ...exclusions, list: [...exclusions.list] },
    commitments: parties.map(({ party, committed_at: at, hash }) => ({ party, at, hash })),
    reveals: parties.flatMap(({ party, revealed_at: at, secret }) =>
      at === null || secret === null ? [] : [{ party, at, secret }],
    ),
    cancelReason: record.cancel_reason,
  };
}

export function presentDrawRow(record: Awaited<ReturnType<typeof listDraws>>[number]): DrawRow {
  const { id, state, demand, committed, revealed } = record;
  return {
    id,
    state,
    openedOn: todayInChina(new Date(record.opened_at)),
    cycleId: record.cycle_id,
    cycleName: record.cycle_name,
    group: record.group_name,
    seats: demand.seats,
    committed,
    revealed,
  };
}
