import type { DrawRecusal } from '@guantong/contracts';
import { canonicalJson, commitmentHash, type DrawFile, redrawSeat, runDraw } from '@guantong/proofs';
import type { Actor } from '../../../access/actor.ts';
import { authoriseStep } from '../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { asProduct } from '../as-product.ts';
import { laterThan } from '../later-than.ts';
import { recordEvaluation } from '../record-evaluation.ts';
import { drawSteps, drawSubject, partyOf } from './draw-steps.ts';
import {
  type DrawRecord,
  findDraw,
  holdDraw,
  insertParty,
  listDrawCases,
  listParties,
  type PartyRecord,
  revealParty,
  updateDraw,
} from './draws.repository.ts';
import { tellDrawn, tellRedrawn } from './tell-seats.ts';

interface Standing {
  readonly tx: DatabaseTransaction;
  readonly record: DrawRecord;
  readonly parties: readonly PartyRecord[];
  /** Not before anything that was done to the draw. */
  readonly at: string;
}

type Step = keyof ReturnType<typeof drawSteps>;

/** One party commits. Throws what `takeStep` throws. */
export function commitToDraw(context: WorkContext, actor: Actor, { id, hash }: { id: string; hash: string }) {
  return takeStep(context, actor, { id, step: 'commit' }, async ({ tx, at }) => {
    const party = partyOf(actor.role);
    if (party === undefined) throw new AppError('not-allowed');
    await insertParty(tx, { draw_id: id, party, account_id: actor.accountId, hash, committed_at: at, secret: null });
    return { party, hash };
  });
}

/** One party reveals; with the last secret the draw is run. Throws `secret-wrong` where it is not what was committed to. */
export function revealForDraw(context: WorkContext, actor: Actor, { id, secret }: { id: string; secret: string }) {
  return takeStep(context, actor, { id, step: 'reveal' }, async ({ tx, record, parties, at }) => {
    const party = partyOf(actor.role);
    const own = parties.find((each) => each.party === party);
    if (party === undefined || own === undefined) throw new AppError('not-allowed');
    const { pool, exclusions } = record;
    const terms = { drawId: id, poolHash: pool.hash, exclusionsHash: exclusions.hash };
    if (commitmentHash(terms, { party, secret }) !== own.hash) throw new AppError('secret-wrong');
    await revealParty(tx, { drawId: id, party, secret, at });
    const all = await listParties(tx, id);
    if (all.every((each) => each.secret !== null)) {
      const file = drawnFile(record, all);
      await updateDraw(tx, record, { state: 'drawn', file: JSON.stringify(file) });
      await tellDrawn(tx, { now: context.now(), newId: context.newId }, { record, file });
      return { party, fileHash: file.hash };
    }
    return { party };
  });
}

/** A recorded recusal gives the seat to the next substitute. Throws `version-stale`, `seat-not-found`, `too-few-experts`. */
export function redraw(context: WorkContext, actor: Actor, id: string, recusal: DrawRecusal) {
  return takeStep(context, actor, { id, step: 'redraw', version: recusal.version }, async ({ tx, record, at }) => {
    const { file } = record;
    const cases = await listDrawCases(tx, id);
    if (file === null || !cases.some(({ opaque_id }) => opaque_id === recusal.case))
      throw new AppError('seat-not-found');
    const answer = redrawSeat(file, { at, recused: recusal.seat, ground: recusal.ground, with: recusal.case });
    if (!answer.ok) throw new AppError(answer.problem.kind === 'not-seated' ? 'seat-not-found' : 'too-few-experts');
    await updateDraw(tx, record, { state: 'drawn', file: JSON.stringify(answer.file) });
    const told = { record, recused: recusal.seat, file: answer.file };
    await tellRedrawn(tx, { now: context.now(), newId: context.newId }, told);
    return { recused: recusal.seat, ground: recusal.ground, fileHash: answer.file.hash };
  });
}

/** Ends a draw that cannot go on, such as when a secret is lost; the reason is published. */
export function cancelDraw(
  context: WorkContext,
  actor: Actor,
  { id, version, reason }: { id: string; version: number; reason: string },
) {
  return takeStep(context, actor, { id, step: 'cancel', version }, async ({ tx, record }) => {
    await updateDraw(tx, record, { state: 'cancelled', cancel_reason: reason });
    return { reason };
  });
}

interface StepAsked {
  readonly id: string;
  readonly step: Step;
  readonly version?: number;
}

/**
 * Takes one step of a draw with its audit entry. Throws `draw-not-found` where the caller does not see it, `not-allowed`,
 * `step-not-possible`, `version-stale`.
 */
async function takeStep(
  context: WorkContext,
  actor: Actor,
  { id, step, version }: StepAsked,
  work: (standing: Standing) => Promise<Readonly<Record<string, string>>>,
): Promise<void> {
  const { database, now } = context;
  await database.transaction(actor, (tx) => getDraw(tx, id));
  await asProduct(context, `draw-${step}`, async (tx) => {
    await holdDraw(tx, id);
    const record = await getDraw(tx, id);
    const parties = await listParties(tx, id);
    authoriseStep(actor, drawSubject(record), drawSteps(record, parties, actor)[step]);
    if (version !== undefined && version !== record.version) throw new AppError('version-stale');
    const at = laterThan(now(), lastInstant(record, parties));
    const detail = await work({ tx, record, parties, at });
    await recordEvaluation(tx, {
      ...{ actor, at, cycleId: record.cycle_id, jurisdiction: record.jurisdiction, detail },
      action: `draw.${step}`,
      subject: { kind: 'draw', id },
    });
  });
}

export async function getDraw(tx: DatabaseTransaction, id: string): Promise<DrawRecord> {
  const record = await findDraw(tx, id);
  if (record === undefined) throw new AppError('draw-not-found');
  return record;
}

/** The file of a draw as it is published: canonical JSON. */
export function drawFileText(file: DrawFile): string {
  return canonicalJson(JSON.parse(JSON.stringify(file)));
}

function lastInstant({ opened_at, file }: DrawRecord, parties: readonly PartyRecord[]): string {
  const instants = parties.flatMap(({ committed_at, revealed_at }) => [committed_at, revealed_at ?? '']);
  const redraws = (file?.redraws ?? []).map(({ at }) => at);
  return [opened_at, ...instants, ...redraws].sort().at(-1) ?? opened_at;
}

function drawnFile({ id, demand, pool, exclusions }: DrawRecord, parties: readonly PartyRecord[]): DrawFile {
  const answer = runDraw({
    ...{ drawId: id, demand, pool, exclusions },
    commitments: parties.map(({ party, committed_at: at, hash }) => ({ party, at, hash })),
    reveals: parties.map(({ party, revealed_at, secret }) => ({ party, at: revealed_at ?? '', secret: secret ?? '' })),
  });
  if (answer.ok) return answer.file;
  // Seats were counted when the pool was fixed, and each secret was checked against its commitment.
  throw new Error(`draw ${id}: expected a file that verifies, found ${JSON.stringify(answer.problem)}`);
}
