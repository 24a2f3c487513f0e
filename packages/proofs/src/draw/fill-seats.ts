import type { DrawDemand, Seat, SeatKind, Ticket } from './draw-file.ts';
import type { OrderedExpert } from './draw-order.ts';

export type FilledSeats =
  | { readonly ok: true; readonly seats: readonly Seat[]; readonly substitutes: readonly Ticket[] }
  | { readonly ok: false; readonly kind: SeatKind; readonly needed: number; readonly found: number };

/**
 * Gives the seats in the order of the draw: the skilled seats to the first skilled experts, then the others to the first
 * of those who are left, skilled or not. Who comes next is substitute, as far as there are any.
 */
export function fillSeats(order: readonly OrderedExpert[], demand: DrawDemand): FilledSeats {
  const { seats: needed, skilledSeats, substitutes } = demand;
  const skilled = order.filter((expert) => expert.skilled).slice(0, skilledSeats);
  if (skilled.length < skilledSeats) return { ok: false, kind: 'skilled', needed: skilledSeats, found: skilled.length };
  if (order.length < needed) return { ok: false, kind: 'any', needed, found: order.length };
  const seated = new Set(skilled.map(({ id }) => id));
  const left = order.filter(({ id }) => !seated.has(id));
  const open = needed - skilledSeats;
  return {
    ok: true,
    seats: [
      ...skilled.map((expert) => ({ ...ticketOf(expert), kind: 'skilled' as const })),
      ...left.slice(0, open).map((expert) => ({ ...ticketOf(expert), kind: 'any' as const })),
    ],
    substitutes: left.slice(open, open + substitutes).map(ticketOf),
  };
}

/**
 * Who takes a seat that has become free: the first in the order who has not been seated yet, of the skilled ones for a
 * skilled seat. Undefined when nobody is left.
 */
export function nextSubstitute(
  order: readonly OrderedExpert[],
  seated: ReadonlySet<string>,
  kind: SeatKind,
): Ticket | undefined {
  const next = order.find((expert) => !seated.has(expert.id) && (kind === 'any' || expert.skilled));
  return next === undefined ? undefined : ticketOf(next);
}

function ticketOf({ id, ticket }: Ticket): Ticket {
  return { id, ticket };
}
