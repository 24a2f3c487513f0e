import type { PolicyLibrary } from '@guantong/engine';
import { dayFromIso } from '@guantong/engine';
import type { EngineUnderTest } from './engine-under-test.ts';
import {
  type PreparedClock,
  type PreparedFacts,
  type PreparedSkill,
  type PreparedTitle,
  prepareFacts,
  type Value,
} from './prepared-facts.ts';

type Condition<T> = (of: T, facts: PreparedFacts) => Value;
type Rule = (facts: PreparedFacts) => Value;

const standardInForce = dayFromIso('2023-01-01');

/** What a programmer would write by hand for these twelve rules: small functions put together, without any trace. */
export function createClosures(library: PolicyLibrary): EngineUnderTest {
  const width = rules.length;
  let facts: readonly PreparedFacts[] = [];
  let values = new Int32Array(0);
  const decide = () => {
    facts.forEach((person, index) => {
      rules.forEach((rule, at) => {
        values[index * width + at] = rule(person);
      });
    });
  };
  return {
    prepare(persons) {
      if (facts.length === 0) facts = prepareFacts(persons, library);
      values = new Int32Array(facts.length * width);
    },
    decide,
    explain: decide,
    valuesOf: (index) => values.subarray(index * width, (index + 1) * width),
  };
}

function every(...rules: readonly Rule[]): Rule {
  return (facts) => {
    let least: Value = 2;
    for (const rule of rules) {
      const value = rule(facts);
      if (value === 0) return 0;
      if (value < least) least = value;
    }
    return least;
  };
}

function all<T>(...conditions: readonly Condition<T>[]): Condition<T> {
  return (of, facts) => {
    let least: Value = 2;
    for (const condition of conditions) {
      const value = condition(of, facts);
      if (value === 0) return 0;
      if (value < least) least = value;
    }
    return least;
  };
}

function some<T extends { readonly rank: number }>(
  listOf: (facts: PreparedFacts) => readonly T[],
  [least, most]: readonly [number, number],
  where: Condition<T>,
): Rule {
  return (facts) => {
    let greatest: Value = 0;
    for (const each of listOf(facts)) {
      if (each.rank < least || each.rank > most) continue;
      const value = where(each, facts);
      if (value > greatest) greatest = value;
    }
    return greatest;
  };
}

type Years = 'need1' | 'need2' | 'need3' | 'need4' | 'need5';
const skills = (facts: PreparedFacts) => facts.skills;
const titles = (facts: PreparedFacts) => facts.titles;
const highest = 9;

const worked =
  (years: Years): Condition<PreparedClock> =>
  (of) =>
    of.sureDays >= of[years] ? 2 : of.possibleDays >= of[years] ? 1 : 0;
const workedInOccupation =
  (years: Years): Condition<PreparedClock> =>
  (of) =>
    of.sureOwnDays >= of[years] ? 2 : of.possibleOwnDays >= of[years] ? 1 : 0;
const held =
  (years: Years): Condition<PreparedClock> =>
  (of, { asOf }) =>
    asOf >= of.issued + of[years] ? 2 : 0;
const issued: Condition<PreparedClock> = (of, { asOf }) => (of.issued <= asOf ? 2 : 0);
const corresponds: Condition<PreparedSkill | PreparedTitle> = (of) => of.corresponds;
const sameOccupation: Condition<PreparedSkill> = (of) => (of.same === 1 ? 2 : 0);
const leftOpen =
  (rule: Rule): Rule =>
  (facts) =>
    rule(facts) === 0 ? 0 : 1;
const either =
  (a: Rule, b: Rule): Rule =>
  (facts) => {
    const [x, y] = [a(facts), b(facts)];
    return x > y ? x : y;
  };

const standing: Rule = ({ asOf, retired, banFrom, banTo }) =>
  asOf < retired && (asOf < banFrom || asOf > banTo) ? 2 : 0;
const year1: Rule = ({ review1 }) => review1;
const year2: Rule = ({ review2 }) => review2;
const year3: Rule = ({ review3 }) => review3;
const reviewed = every(year1, year2, year3);
const standardStands: Rule = ({ asOf }) => (asOf >= standardInForce ? 2 : 0);
const honoured: Rule = ({ asOf, awarded }) => (awarded <= asOf ? 2 : 0);
const frontLine: Rule = (facts) => facts.frontLine;
const postIsTarget: Rule = (facts) => facts.postIsTarget;

const forward = (rank: number, years: Years): Rule =>
  every(some(skills, [rank, highest], all(issued, corresponds, worked(years))), reviewed, standing);
const ladder = (rank: number, years: Years): Rule =>
  every(
    standardStands,
    some(skills, [rank, highest], all(held(years), sameOccupation, workedInOccupation(years))),
    standing,
  );
const titleHeld = (rank: number, most: number, years: Years): Rule =>
  some(titles, [rank, most], all(issued, corresponds, workedInOccupation(years)));
const assistant = (years: Years): Rule => either(titleHeld(1, highest, years), leftOpen(titleHeld(0, 0, years)));
const reverse = (title: Rule): Rule => every(standardStands, postIsTarget, title, standing);
const promotion = (title: Rule, rank: number): Rule =>
  reverse(every(title, some(skills, [rank, highest], all(held('need1'), sameOccupation))));

// In the order of `routeIds`.
const rules: readonly Rule[] = [
  forward(3, 'need2'),
  forward(4, 'need3'),
  forward(5, 'need4'),
  every(honoured, some(skills, [3, highest], all(issued, corresponds)), frontLine, reviewed, standing),
  ladder(2, 'need4'),
  reverse(assistant('need1')),
  ladder(3, 'need5'),
  reverse(titleHeld(2, highest, 'need1')),
  promotion(assistant('need5'), 3),
  ladder(4, 'need5'),
  reverse(titleHeld(3, highest, 'need1')),
  promotion(titleHeld(2, highest, 'need5'), 4),
];
