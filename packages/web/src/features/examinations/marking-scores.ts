import type { MarkingSheet } from '@guantong/contracts';

/** Points as they are typed, by item. */
export type TypedScores = Readonly<Record<string, string>>;

export function typedScores({ stations, scores }: Pick<MarkingSheet, 'stations' | 'scores'>): TypedScores {
  const items = stations.flatMap((station) => station.items);
  return Object.fromEntries(items.map(({ id }) => [id, scores[id] === undefined ? '' : String(scores[id])]));
}

/** What was typed as points: undefined where nothing was, null where it is no number from 0 to the most with one decimal. */
export function readScore(typed: string, maximum: number): number | undefined | null {
  const written = typed.trim();
  if (written === '') return undefined;
  if (!/^\d{1,3}(\.\d)?$/.test(written)) return null;
  return Number(written) <= maximum ? Number(written) : null;
}

/** The points that can be saved; what is empty or out of range is left out. */
export function readScores(
  { stations }: Pick<MarkingSheet, 'stations'>,
  typed: TypedScores,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    stations
      .flatMap(({ items }) => items)
      .flatMap(({ id, maximum }) => {
        const score = readScore(typed[id] ?? '', maximum);
        return typeof score === 'number' ? [[id, score]] : [];
      }),
  );
}

/** Whether something other than what is saved was typed, also what cannot be saved. */
export function hasOtherScores({ stations, scores }: Pick<MarkingSheet, 'stations' | 'scores'>, typed: TypedScores) {
  return stations
    .flatMap(({ items }) => items)
    .some(({ id, maximum }) => readScore(typed[id] ?? '', maximum) !== scores[id]);
}
