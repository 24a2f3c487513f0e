import type { NewDraw } from '@guantong/contracts';
import { committeeLevels, defaultCommitteeSettings, mayReview, minimumSizeOf } from '@guantong/procedure';
import { type DrawDemand, fixExclusions, fixPool } from '@guantong/proofs';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { todayInChina } from '../../../http/today.ts';
import { cycleSubject } from '../../cycles/cycle-steps.ts';
import type { CycleRecord } from '../../cycles/cycles.repository.ts';
import { getCycle } from '../../cycles/cycles.service.ts';
import { type CommitteeRecord, findCommittee } from '../../organisations/committees/committees.repository.ts';
import { asProduct } from '../as-product.ts';
import { type CaseToReview, listCasesToReview } from '../groups/review-groups.repository.ts';
import { reviewSettingsOf } from '../groups/review-settings.service.ts';
import { recordEvaluation } from '../record-evaluation.ts';
import { listCandidates, listDeclaredTies, listHeld } from './candidates.repository.ts';
import { insertDraw } from './draws.repository.ts';
import { findExclusions } from './find-exclusions.ts';
import { fitExperts, needOf } from './fit-experts.ts';

/**
 * Opens a draw for a group: whoever fits is the pool, ties are looked up, and both are fixed with their hashes before
 * anybody commits. Throws `cycle-not-found`, `not-allowed`, `group-not-found`, `checks-failed` where the committee may
 * not review the group, `step-not-possible` while another draw of the group is open, `too-few-experts`.
 */
export async function openDraw(context: WorkContext, actor: Actor, wanted: NewDraw): Promise<string> {
  const { database, now, newId } = context;
  const today = todayInChina(now());
  await database.transaction(actor, async (tx) => {
    const cycle = await getCycle(tx, { id: wanted.cycleId, today });
    authorise(actor, 'draw.open', cycleSubject(cycle));
  });
  return asProduct(context, 'open-draw', async (tx) => {
    const cycle = await getCycle(tx, { id: wanted.cycleId, today });
    const cases = await listCasesToReview(tx, wanted);
    if (cases.length === 0) throw new AppError('group-not-found');
    const committee = await committeeOf(tx, { cycle, cases, wanted, today });
    const [drawId, at] = [newId(), now().toISOString()];
    const { demand, pool, exclusions, experts, opaqueCases } = await fix(tx, {
      ...{ cycle, cases, wanted, today, at, drawId, newId },
    });
    const body_id = cycle.body_id;
    await insertDraw(tx, {
      draw: {
        id: drawId,
        cycle_id: cycle.id,
        body_id,
        jurisdiction: cycle.jurisdiction,
        group_name: wanted.group,
        source: wanted.source,
        committee_id: committee?.id ?? null,
        state: 'open',
        demand: JSON.stringify(demand),
        pool: JSON.stringify(pool),
        exclusions: JSON.stringify(exclusions),
        opened_by: actor.accountId,
        opened_at: at,
        version: 1,
      },
      experts: [...experts].map(([expert_id, opaque_id]) => ({ draw_id: drawId, opaque_id, body_id, expert_id })),
      cases: [...opaqueCases].map(([application_id, opaque_id]) => ({
        ...{ draw_id: drawId, opaque_id, body_id, application_id },
      })),
    }).catch(refuseSecond);
    await recordEvaluation(tx, {
      ...{ actor, at, cycleId: cycle.id, jurisdiction: cycle.jurisdiction },
      action: 'draw.open',
      subject: { kind: 'draw', id: drawId },
      detail: { poolHash: pool.hash, exclusionsHash: exclusions.hash, experts: pool.experts.length },
    });
    return drawId;
  });
}

interface Fixing {
  readonly cycle: CycleRecord;
  readonly cases: readonly CaseToReview[];
  readonly wanted: NewDraw;
  readonly today: string;
  readonly at: string;
  readonly drawId: string;
  readonly newId: () => string;
}

async function fix(tx: DatabaseTransaction, { cycle, cases, wanted, today, at, drawId, newId }: Fixing) {
  const { collaborationYears } = await reviewSettingsOf(tx, cycle.id);
  const need = needOf(cycle, cases, wanted.skilledSeats > 0);
  const committeeId = wanted.source === 'committee' ? cycle.committee_id : null;
  const applicants = cases.map(({ person_id }) => person_id);
  const candidates = await listCandidates(tx, { committeeId, today, applicants });
  const fitting = fitExperts(candidates, await listHeld(tx), need);
  const experts = new Map(fitting.map(({ id }) => [id, newId()]));
  const opaqueCases = new Map(cases.map(({ id }) => [id, newId()]));
  const demand: DrawDemand = {
    seats: wanted.seats,
    skilledSeats: wanted.skilledSeats,
    substitutes: wanted.substitutes,
    leastLevel: need.leastTitle,
    skilledBelowLevel: need.withSkilled ? 'eligible' : 'not-eligible',
  };
  if (fitting.length < wanted.seats) throw tooFew(wanted.seats, fitting.length);
  const pool = fixPool({
    drawId,
    demand,
    fixedAt: at,
    experts: fitting.map(({ id, isSkilled, title }) => ({
      ...{ id: experts.get(id) ?? '', groups: isSkilled ? ['skilled'] : [], level: title },
    })),
  });
  const ties = await listDeclaredTies(tx);
  const list = findExclusions({
    ...{ experts: fitting, ties, cases, today, collaborationYears },
    opaqueExpert: (id) => experts.get(id) ?? '',
    opaqueCase: (id) => opaqueCases.get(id) ?? '',
  });
  const exclusions = fixExclusions({ drawId, poolHash: pool.hash, fixedAt: at, list });
  const excluded = new Set(list.map(({ id }) => id));
  const left = pool.experts.filter(({ id }) => !excluded.has(id));
  if (left.length < wanted.seats) throw tooFew(wanted.seats, left.length);
  const skilled = left.filter(({ groups }) => groups.includes('skilled')).length;
  if (skilled < wanted.skilledSeats) throw tooFew(wanted.skilledSeats, skilled);
  return { demand, pool, exclusions, experts, opaqueCases };
}

interface CommitteeSession {
  readonly cycle: CycleRecord;
  readonly cases: readonly CaseToReview[];
  readonly wanted: NewDraw;
  readonly today: string;
}

/** The filed committee whose session it is; its filing, level and number of seats must fit the group. */
async function committeeOf(
  tx: DatabaseTransaction,
  { cycle, cases, wanted, today }: CommitteeSession,
): Promise<CommitteeRecord | undefined> {
  if (cycle.kind !== 'title-review') {
    if (wanted.source === 'committee') throw new AppError('step-not-possible', { reason: noCommittee });
    return undefined;
  }
  const committee = cycle.committee_id === null ? undefined : await findCommittee(tx, cycle.committee_id);
  if (committee === undefined) throw new AppError('committee-not-found');
  const { series, level, scope, filed_from, filed_to, state } = committee;
  const filing = { scope, series, level, filedFrom: filed_from ?? '', filedTo: filed_to ?? '', members: [] };
  const levels = cases.flatMap(({ target }) => (target.type === 'title' ? [target.level] : []));
  const highest = committeeLevels.toReversed().find((each) => levels.includes(each)) ?? level;
  if (state !== 'filed' || !mayReview(filing, { series: cycle.series ?? '', level: highest, on: today }))
    throw new AppError('step-not-possible', { reason: notCompetent });
  const least = minimumSizeOf(committee, defaultCommitteeSettings);
  if (wanted.seats % 2 === 1 && wanted.seats >= least) return committee;
  const reason = {
    zh: `出席评审的评委须为单数且不少于 ${least} 人，现为 ${wanted.seats} 人`,
    en: `a session has an odd number of at least ${least} members, found ${wanted.seats}`,
  };
  throw new AppError('step-not-possible', { reason });
}

function refuseSecond(error: unknown): never {
  if (error instanceof Error && error.message.includes('draws_open_once'))
    throw new AppError('step-not-possible', { reason: anotherOpen });
  throw error;
}

function tooFew(needed: number, found: number): AppError {
  const reason = {
    zh: `需要 ${needed} 名符合条件且无须回避的专家，现有 ${found} 名`,
    en: `${needed} experts who fit and need not be left out are needed, ${found} were found`,
  };
  return new AppError('too-few-experts', { reason });
}

const noCommittee = { zh: '等级认定没有评审委员会', en: 'a skill-level recognition has no committee' };
const notCompetent = {
  zh: '评审委员会未备案、已过有效期，或无权评审该系列、层级',
  en: 'the committee is not filed, its filing has run out, or it may not review this series and level',
};
const anotherOpen = { zh: '本组已有进行中的抽取', en: 'a draw of this group is open already' };
