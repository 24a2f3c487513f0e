import type { PolicyLibrary } from '@guantong/engine';
import { dayFromIso } from '@guantong/engine';
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { EngineUnderTest } from './engine-under-test.ts';
import { type FlatFacts, flattenFacts, skillSlots, titleSlots } from './flat-facts.ts';
import { routeIds } from './routes.ts';

/**
 * json-rules-engine: its conditions are true or false, so each route is two rules, one for `surely` and one for `possibly`,
 * with the conditions that routes share named. Its results hold the outcome of every condition: that is its explanation,
 * which it always makes.
 */
export function createJsonRulesEngine(library: PolicyLibrary): EngineUnderTest {
  const engine = createEngine();
  let facts: readonly FlatFacts[] = [];
  let values: readonly Uint8Array[] = [];
  const run = async () => {
    const decided: Uint8Array[] = [];
    for (const person of facts) {
      const row = new Uint8Array(routeIds.length);
      const { events } = await engine.run(person);
      for (const { type } of events) {
        const [at, value] = eventValues.get(type) ?? [0, 0];
        if ((row[at] ?? 0) < value) row[at] = value;
      }
      decided.push(row);
    }
    values = decided;
  };
  return {
    prepare(persons) {
      if (facts.length === 0) facts = flattenFacts(persons, library);
    },
    decide: run,
    explain: run,
    valuesOf: (index) => values[index] ?? [],
  };
}

type Certainty = 'Sure' | 'Possible';
const least: Readonly<Record<Certainty, number>> = { Sure: 2, Possible: 1 };

const eventValues = new Map(
  routeIds.flatMap((id, at): readonly (readonly [string, readonly [number, number]])[] => [
    [`${id} Sure`, [at, 2]],
    [`${id} Possible`, [at, 1]],
  ]),
);

function createEngine(): Engine {
  const engine = new Engine();
  engine.setCondition('standing', { all: [standing] });
  engine.setCondition('standard', { all: [atLeast('asOf', dayFromIso('2023-01-01'))] });
  for (const certainty of ['Sure', 'Possible'] as const) {
    engine.setCondition(`reviewed ${certainty}`, {
      all: ['review1', 'review2', 'review3'].map((fact) => atLeast(fact, least[certainty])),
    });
    for (const [id, conditions] of Object.entries(routes(certainty))) {
      engine.addRule({ name: `${id} ${certainty}`, conditions, event: { type: `${id} ${certainty}` } });
    }
  }
  return engine;
}

function atLeast(fact: string, value: number | { readonly fact: string }): NestedCondition {
  return { fact, operator: 'greaterThanInclusive', value };
}

function atMost(fact: string, value: number | { readonly fact: string }): NestedCondition {
  return { fact, operator: 'lessThanInclusive', value };
}

const standing: NestedCondition = {
  all: [
    { fact: 'asOf', operator: 'lessThan', value: { fact: 'retired' } },
    {
      any: [
        { fact: 'asOf', operator: 'lessThan', value: { fact: 'banFrom' } },
        { fact: 'asOf', operator: 'greaterThan', value: { fact: 'banTo' } },
      ],
    },
  ],
};

function someSkill(rank: number, where: (slot: string) => readonly NestedCondition[]): NestedCondition {
  return { any: skillSlots.map((slot) => ({ all: [atLeast(`${slot}Rank`, rank), ...where(slot)] })) };
}

function routes(certainty: Certainty): Readonly<Record<string, TopLevelCondition>> {
  const enough = least[certainty];
  const worked = (slot: string, years: number) => atLeast(`${slot}${certainty}Days`, { fact: `${slot}Need${years}` });
  const workedOwn = (slot: string, years: number) =>
    atLeast(`${slot}${certainty}OwnDays`, { fact: `${slot}Need${years}` });
  const issued = (slot: string) => atMost(`${slot}Issued`, { fact: 'asOf' });
  const corresponds = (slot: string) => atLeast(`${slot}Corresponds`, enough);
  const same = (slot: string) => atLeast(`${slot}Same`, 1);
  const person = [{ condition: `reviewed ${certainty}` }, { condition: 'standing' }];
  const forward = (rank: number, years: number): TopLevelCondition => ({
    all: [someSkill(rank, (slot) => [issued(slot), corresponds(slot), worked(slot, years)]), ...person],
  });
  const heldFor = (slot: string, years: number) => atLeast(`${slot}Age`, { fact: `${slot}Need${years}` });
  const ladder = (rank: number, years: number): TopLevelCondition => ({
    all: [
      { condition: 'standard' },
      someSkill(rank, (slot) => [heldFor(slot, years), same(slot), workedOwn(slot, years)]),
      { condition: 'standing' },
    ],
  });
  const title = (from: number, years: number, exactly = false): NestedCondition => ({
    any: titleSlots.map((slot) => ({
      all: [
        exactly ? { fact: `${slot}Rank`, operator: 'equal', value: from } : atLeast(`${slot}Rank`, from),
        issued(slot),
        corresponds(slot),
        workedOwn(slot, years),
      ],
    })),
  });
  // An entry title leaves the question open: it makes the route possible and never sure.
  const assistant = (years: number): NestedCondition =>
    certainty === 'Sure' ? title(1, years) : { any: [title(1, years), title(0, years, true)] };
  const reverse = (...conditions: readonly NestedCondition[]): TopLevelCondition => ({
    all: [{ condition: 'standard' }, atLeast('postIsTarget', enough), ...conditions, { condition: 'standing' }],
  });
  const certificate = (rank: number) => someSkill(rank, (slot) => [heldFor(slot, 1), same(slot)]);
  return {
    'cn-forward-assistant': forward(3, 2),
    'cn-forward-intermediate': forward(4, 3),
    'cn-forward-associate-senior': forward(5, 4),
    'cn-green-associate-senior': {
      all: [
        atMost('awarded', { fact: 'asOf' }),
        someSkill(3, (slot) => [issued(slot), corresponds(slot)]),
        atLeast('frontLine', enough),
        ...person,
      ],
    },
    'cn-ladder-senior': ladder(2, 4),
    'cn-reverse-senior': reverse(assistant(1)),
    'cn-ladder-technician': ladder(3, 5),
    'cn-reverse-technician': reverse(title(2, 1)),
    'cn-reverse-technician-by-promotion': reverse(assistant(5), certificate(3)),
    'cn-ladder-senior-technician': ladder(4, 5),
    'cn-reverse-senior-technician': reverse(title(3, 1)),
    'cn-reverse-senior-technician-by-promotion': reverse(title(2, 5), certificate(4)),
  };
}
