import type { PolicyLibrary } from '@guantong/engine';
import type { Person } from './persons.ts';
import { farAway, type PreparedClock, prepareFacts } from './prepared-facts.ts';

/** The prepared facts as plain numbers, for engines without lists: `skill1Rank`, `title2Need5`. */
export type FlatFacts = Readonly<Record<string, number>>;

/** The places a person's certificates and titles are put in; the persons have no more. */
export const skillSlots = ['skill1', 'skill2', 'skill3'] as const;
export const titleSlots = ['title1', 'title2'] as const;

const slotFields = [
  ...['Rank', 'Corresponds', 'Same', 'Issued', 'Age', 'SureDays', 'PossibleDays', 'SureOwnDays', 'PossibleOwnDays'],
  ...['Need1', 'Need2', 'Need3', 'Need4', 'Need5'],
] as const;

const plainFields = [
  ...['asOf', 'retired', 'banFrom', 'banTo', 'review1', 'review2', 'review3'],
  ...['frontLine', 'awarded', 'postIsTarget'],
] as const;

/** Every name of a fact. */
export const flatNames: readonly string[] = [
  ...plainFields,
  ...[...skillSlots, ...titleSlots].flatMap((slot) => slotFields.map((field) => `${slot}${field}`)),
];

export function flattenFacts(persons: readonly Person[], library: PolicyLibrary): readonly FlatFacts[] {
  return prepareFacts(persons, library).map(({ skills, titles, ...plain }) => ({
    ...plain,
    ...Object.assign({}, ...skillSlots.map((slot, index) => slotFacts(slot, skills[index]))),
    ...Object.assign({}, ...titleSlots.map((slot, index) => slotFacts(slot, titles[index]))),
  }));
}

interface Held extends PreparedClock {
  readonly rank: number;
  readonly corresponds: number;
  readonly same?: number;
}

// An empty place has a rank below every level.
function slotFacts(slot: string, held: Held | undefined): FlatFacts {
  const empty = Object.fromEntries(slotFields.map((field) => [`${slot}${field}`, 0]));
  if (held === undefined) return { ...empty, [`${slot}Rank`]: -1, [`${slot}Issued`]: farAway };
  const fields = Object.entries(held).map(([name, value]) => [
    `${slot}${name[0]?.toUpperCase()}${name.slice(1)}`,
    value,
  ]);
  return { ...empty, ...Object.fromEntries(fields) };
}
