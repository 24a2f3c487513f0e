import { seatsNow } from '@guantong/proofs';
import type { Actor } from '../../access/actor.ts';
import { getDraw } from '../../modules/evaluation/draws/act-on-draw.ts';
import { listDrawExperts } from '../../modules/evaluation/draws/draws.repository.ts';
import { findExpert, findExpertAccount } from '../../modules/organisations/experts/experts.repository.ts';
import { linkExpertAccount } from '../../modules/organisations/experts/experts.service.ts';
import { look, type ReviewStage } from './review-stage.ts';

export interface SeatOptions {
  /** The session that goes on comes last: who sits in one alone sits in that. */
  readonly drawIds: readonly string[];
  readonly officer: Actor;
  /** Of the expert whose log-in people are told. */
  readonly loginName: string;
}

/** Gives the log-in that people are told the entry of somebody who was drawn, if possible into every one of the sessions. */
export async function seatLogIn(stage: ReviewStage, { drawIds, officer, loginName }: SeatOptions): Promise<void> {
  const sessions = new Map<string, number>();
  for (const drawId of drawIds.toReversed())
    for (const { expert_id } of await listSeated(stage, drawId))
      sessions.set(expert_id, (sessions.get(expert_id) ?? 0) + 1);
  const [most] = [...sessions].sort((one, other) => other[1] - one[1]);
  const found = await look(stage, (tx) => findExpertAccount(tx, loginName));
  if (most === undefined || found === undefined || found.expertId !== null) return;
  const [id] = most;
  await stage.database.transaction(officer, async (tx) => {
    const expert = await findExpert(tx, id);
    if (expert === undefined) throw new Error(`expert ${id}: expected one of the register`);
    const act = { tx, actor: officer, now: stage.until, newId: stage.newId };
    await linkExpertAccount(act, id, { version: expert.version, found });
  });
}

/** Who sits in a draw now. */
export async function listSeated(stage: ReviewStage, drawId: string) {
  return look(stage, async (tx) => {
    const { file } = await getDraw(tx, drawId);
    const seats = new Map(file === null ? [] : seatsNow(file).map(({ id }, index) => [id, index]));
    const experts = (await listDrawExperts(tx, drawId)).filter(({ opaque_id }) => seats.has(opaque_id));
    return experts.sort((one, other) => (seats.get(one.opaque_id) ?? 0) - (seats.get(other.opaque_id) ?? 0));
  });
}
