import { createHash } from 'node:crypto';
import { addDays } from '@guantong/procedure';
import { commitmentHash } from '@guantong/proofs';
import { commitToDraw, getDraw, redraw, revealForDraw } from '../../modules/evaluation/draws/act-on-draw.ts';
import { listDrawCases, listDraws, listParties } from '../../modules/evaluation/draws/draws.repository.ts';
import { openDraw } from '../../modules/evaluation/draws/open-draw.ts';
import { contextAt, look, morningOf, type ReviewParties, type ReviewStage } from './review-stage.ts';

export interface DrawToRun {
  readonly cycleId: string;
  readonly group: string;
  /** YYYY-MM-DD: it is opened and committed to on this day, revealed on the next. */
  readonly on: string;
  readonly parties: ReviewParties;
  /** Absent: a session of the whole series. */
  readonly size?: { readonly seats: number; readonly skilledSeats: number; readonly substitutes: number };
}

/** As many as a committee for senior titles of a whole series has (facts B.1). */
const sessionSize = { seats: 25, skilledSeats: 3, substitutes: 5 } as const;

/** The draw of a group, opened where there is none. */
export async function openDrawOnce(
  stage: ReviewStage,
  { cycleId, group, on, parties, size = sessionSize }: DrawToRun,
): Promise<string> {
  const find = { cycle: cycleId, group };
  const [there] = await look(stage, (tx) => listDraws(tx, find, { offset: 0, limit: 1 }));
  if (there !== undefined) return there.id;
  const wanted = { cycleId, group, source: 'register', ...size } as const;
  return openDraw(contextAt(stage, morningOf(on)), parties.clerk, wanted);
}

/** Runs a draw with its three parties, from where it stands. */
export async function runDraw(stage: ReviewStage, draw: DrawToRun): Promise<string> {
  const id = await openDrawOnce(stage, draw);
  const { on, parties } = draw;
  const { pool, exclusions, state } = await look(stage, (tx) => getDraw(tx, id));
  if (state !== 'open') return id;
  const terms = { drawId: id, poolHash: pool.hash, exclusionsHash: exclusions.hash };
  const said = await look(stage, (tx) => listParties(tx, id));
  const sides = [
    { party: 'body', actor: parties.chair },
    { party: 'bureau', actor: parties.officer },
    { party: 'supervisor', actor: parties.supervisor },
  ] as const;
  for (const [index, { party, actor }] of sides.entries()) {
    if (said.some((each) => each.party === party)) continue;
    const hash = commitmentHash(terms, { party, secret: secretOf(id, party) });
    await commitToDraw(contextAt(stage, morningOf(on, 30 + index * 20)), actor, { id, hash });
  }
  for (const [index, { party, actor }] of sides.entries()) {
    if (said.some((each) => each.party === party && each.secret !== null)) continue;
    const context = contextAt(stage, morningOf(addDays(on, 1), index * 20));
    await revealForDraw(context, actor, { id, secret: secretOf(id, party) });
  }
  return id;
}

/** One of those drawn turns out to be kin of an applicant: the first substitute takes the seat. */
export async function recuseOne(
  stage: ReviewStage,
  { drawId, on, parties }: { readonly drawId: string; readonly on: string; readonly parties: ReviewParties },
): Promise<void> {
  const { file, version } = await look(stage, (tx) => getDraw(tx, drawId));
  const seat = file?.seats.at(-1);
  if (file === null || seat === undefined || file.redraws.length > 0) return;
  const [about] = await look(stage, (tx) => listDrawCases(tx, drawId));
  if (about === undefined) return;
  const recusal = { version, seat: seat.id, ground: 'kin', case: about.opaque_id } as const;
  await redraw(contextAt(stage, morningOf(on)), parties.clerk, drawId, recusal);
}

/** A secret to nobody, so that a draw that was cut off goes on: what it decides is made up. */
function secretOf(drawId: string, party: string): string {
  return createHash('sha256').update(`demonstration:${drawId}:${party}`).digest('hex');
}
