import { hashOfRecord } from '../audit/audit-entry.ts';
import { type ProofCheck, type ProofProblem, reportChecks } from '../checks/proof-check.ts';
import { checkExclusions, checkPool } from './check-fixed.ts';
import { checkRedraws, orderOf } from './check-seats.ts';
import { checkCommitments, checkTimes } from './check-secrets.ts';
import { type DrawCheckName, drawChecks } from './draw-checks.ts';
import { type DrawContent, type DrawFile, drawFormat, type ExclusionGround, type SeatKind } from './draw-file.ts';
import { drawSeed, termsOf } from './draw-hashes.ts';
import { drawShape, redrawShape } from './draw-shape.ts';
import { fillSeats, nextSubstitute } from './fill-seats.ts';

/** What stands before the draw is run: pool and exclusions fixed, commitments and secrets of the three parties, in their order. */
export type DrawInput = Pick<DrawFile, 'drawId' | 'demand' | 'pool' | 'exclusions' | 'commitments' | 'reveals'>;

export type DrawAnswer =
  | { readonly ok: true; readonly file: DrawFile }
  | { readonly ok: false; readonly problem: DrawProblem };

export type DrawProblem =
  | { readonly kind: 'too-few-experts'; readonly seats: SeatKind; readonly needed: number; readonly found: number }
  /** What was given would not verify: a secret that does not fit, a step out of order. */
  | { readonly kind: 'does-not-hold'; readonly checks: readonly ProofCheck<DrawCheckName>[] }
  | { readonly kind: 'not-seated' }
  | { readonly kind: 'no-substitute' };

/** Runs a draw. Nothing here is random any more: the same input gives the same file. */
export function runDraw({ drawId, demand, pool, exclusions, commitments, reveals }: DrawInput): DrawAnswer {
  const given = { format: drawFormat, drawId, demand, pool, exclusions, commitments, reveals } as const;
  const seed = drawSeed(
    termsOf(given),
    reveals.map(({ secret }) => secret),
  );
  const filled = fillSeats(orderOf({ seed, demand, pool, exclusions }), demand);
  if (!filled.ok) {
    const { kind: seats, needed, found } = filled;
    return { ok: false, problem: { kind: 'too-few-experts', seats, needed, found } };
  }
  const { seats, substitutes } = filled;
  const content = { ...given, seed, seats, substitutes, redraws: [] };
  // The rest is computed just here and holds by itself.
  return seal(content, {
    form: drawShape({ ...content, hash: seed }, ''),
    'pool-hash': checkPool(content),
    'exclusions-hash': checkExclusions(content),
    times: checkTimes(content),
    commitments: checkCommitments(content),
  });
}

/** Why a seat becomes free, and when. */
export interface Recusal {
  readonly at: string;
  /** Who has the seat now. */
  readonly recused: string;
  readonly ground: ExclusionGround;
  /** An opaque id of the person or unit the ground is about. */
  readonly with: string;
}

/** Gives the seat of a recused member to the next substitute, skilled for a skilled seat. The file keeps both. */
export function redrawSeat(file: DrawFile, { at, recused, ground, with: other }: Recusal): DrawAnswer {
  const holder = seatsNow(file).find(({ id }) => id === recused);
  if (holder === undefined) return { ok: false, problem: { kind: 'not-seated' } };
  const seated = new Set([...file.seats, ...file.redraws.map(({ replacement }) => replacement)].map(({ id }) => id));
  const order = orderOf(file);
  const replacement = nextSubstitute(order, seated, holder.kind);
  if (replacement === undefined) return { ok: false, problem: { kind: 'no-substitute' } };
  const redraw = { at, recused, ground, with: other, replacement };
  const { hash: _, ...before } = file;
  const content = { ...before, redraws: [...file.redraws, redraw] };
  return seal(content, { form: redrawShape(redraw, '/redraw'), redraws: checkRedraws(content, order) });
}

/** Who sits after all redraws, in the order of the seats. */
export function seatsNow({ seats, redraws }: Pick<DrawFile, 'seats' | 'redraws'>): readonly SeatHolder[] {
  return redraws.reduce<readonly SeatHolder[]>(
    (held, { recused, replacement }) =>
      held.map((seat) => (seat.id === recused ? { id: replacement.id, kind: seat.kind } : seat)),
    seats.map(({ id, kind }) => ({ id, kind })),
  );
}

export interface SeatHolder {
  readonly id: string;
  readonly kind: SeatKind;
}

function seal(
  content: DrawContent,
  findings: Readonly<Partial<Record<DrawCheckName, readonly ProofProblem[]>>>,
): DrawAnswer {
  const broken = reportChecks(drawChecks, findings).checks.filter(({ outcome }) => outcome === 'broken');
  if (broken.length > 0) return { ok: false, problem: { kind: 'does-not-hold', checks: broken } };
  return { ok: true, file: { ...content, hash: hashOfRecord(content) } };
}
