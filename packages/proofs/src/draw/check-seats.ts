import { foundWords, same } from '../canonical/check-record.ts';
import { expectSame } from '../checks/expect-same.ts';
import type { ProofProblem } from '../checks/proof-check.ts';
import { notBefore } from './check-secrets.ts';
import type { DrawContent, Ticket } from './draw-file.ts';
import { createTickets, drawOrder, type OrderedExpert } from './draw-order.ts';
import { fillSeats, nextSubstitute } from './fill-seats.ts';

/** The order of a file under the seed it carries. */
export function orderOf({
  seed,
  demand,
  pool,
  exclusions,
}: Pick<DrawContent, 'seed' | 'demand' | 'pool' | 'exclusions'>) {
  return drawOrder({ seed, demand, experts: pool.experts, exclusions: exclusions.list });
}

/** Whether every ticket in the file is the one the seed gives. */
export function checkTickets({ seed, seats, substitutes, redraws }: DrawContent): readonly ProofProblem[] {
  const ticketOf = createTickets(seed);
  const check = ({ id, ticket }: Ticket, pointer: string) => expectSame(`${pointer}/ticket`, ticketOf(id), ticket);
  return [
    ...seats.flatMap((each, index) => check(each, `/seats/${index}`)),
    ...substitutes.flatMap((each, index) => check(each, `/substitutes/${index}`)),
    ...redraws.flatMap(({ replacement }, index) => check(replacement, `/redraws/${index}/replacement`)),
  ];
}

/** Whether the seats and the substitutes are the experts who come next in the order. */
export function checkSeats(
  { demand, seats, substitutes }: DrawContent,
  order: readonly OrderedExpert[],
): readonly ProofProblem[] {
  const filled = fillSeats(order, demand);
  if (!filled.ok) {
    const expected = {
      zh: `至少 ${filled.needed} 名可抽取的专家`,
      en: `at least ${filled.needed} experts who may sit`,
    };
    return [{ pointer: '/seats', expected, found: same(String(filled.found)) }];
  }
  return [
    ...comparePlaces('/seats', filled.seats, seats),
    ...comparePlaces('/substitutes', filled.substitutes, substitutes),
  ];
}

/** Whether each redraw frees a seat that was held and gives it to the next in the order, in the order of time. */
export function checkRedraws(file: DrawContent, order: readonly OrderedExpert[]): readonly ProofProblem[] {
  const holders = new Map(file.seats.map(({ id, kind }) => [id, kind]));
  const seated = new Set(holders.keys());
  let earliest =
    file.reveals
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  return file.redraws.flatMap(({ at, recused, replacement }, index) => {
    const pointer = `/redraws/${index}`;
    const early = notBefore(`${pointer}/at`, at, earliest);
    earliest = at;
    const kind = holders.get(recused);
    if (kind === undefined) return [...early, { pointer: `${pointer}/recused`, expected: aSeat, found: same(recused) }];
    const next = nextSubstitute(order, seated, kind);
    holders.delete(recused);
    holders.set(replacement.id, kind);
    seated.add(replacement.id);
    if (next !== undefined) return [...early, ...expectSame(`${pointer}/replacement/id`, next.id, replacement.id)];
    return [...early, { pointer: `${pointer}/replacement/id`, expected: nobodyLeft, found: same(replacement.id) }];
  });
}

interface Place {
  readonly id: string;
  readonly kind?: string;
}

function comparePlaces(pointer: string, expected: readonly Place[], found: readonly Place[]): readonly ProofProblem[] {
  const length = Math.max(expected.length, found.length);
  const places = Array.from({ length }, (_, index) => [expected[index], found[index]] as const);
  return places.flatMap(([due, given], index) =>
    placeWords(due) === placeWords(given)
      ? []
      : [{ pointer: `${pointer}/${index}`, expected: placeText(due), found: placeText(given) }],
  );
}

function placeWords(place: Place | undefined): string | undefined {
  return place === undefined ? undefined : [place.id, ...(place.kind === undefined ? [] : [place.kind])].join(' ');
}

function placeText(place: Place | undefined) {
  const words = placeWords(place);
  return words === undefined ? foundWords(undefined) : same(words);
}

const aSeat = { zh: '此时占有席位的专家', en: 'an expert who has a seat then' };
const nobodyLeft = { zh: '已无候补', en: 'nobody: no substitute is left' };
