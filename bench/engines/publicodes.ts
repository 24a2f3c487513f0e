import type { PolicyLibrary } from '@guantong/engine';
import { dayFromIso } from '@guantong/engine';
import PublicodesEngine, { type RawPublicodes } from 'publicodes';
import type { EngineUnderTest } from './engine-under-test.ts';
import { type FlatFacts, flatNames, flattenFacts, skillSlots, titleSlots } from './flat-facts.ts';
import { routeIds } from './routes.ts';

/**
 * Publicodes: a rule for each route over numbers 0, 1, 2, its parts named so that it evaluates them once. Every person has
 * an engine with the situation set beforehand, for setting it takes longer than evaluating. An evaluation is an annotated
 * tree: that is its explanation, which it always makes.
 */
export function createPublicodes(library: PolicyLibrary): EngineUnderTest {
  const base = new PublicodesEngine(rules(), { warn: false });
  let engines: readonly PublicodesEngine[] = [];
  let values: readonly (readonly number[])[] = [];
  const run = () => {
    values = engines.map((engine) => {
      engine.resetCache();
      return routeIds.map((id) => Number(engine.evaluate(nameOf(id)).nodeValue));
    });
  };
  return {
    prepare(persons) {
      if (engines.length > 0) return;
      engines = flattenFacts(persons, library).map((facts) => base.shallowCopy().setSituation(toSituation(facts)));
    },
    decide: run,
    explain: run,
    valuesOf: (index) => values[index] ?? [],
  };
}

function toSituation(facts: FlatFacts): Record<string, number> {
  return Object.fromEntries(flatNames.map((name) => [name, facts[name] ?? 0]));
}

function nameOf(id: string): string {
  return id.replaceAll('-', ' ');
}

type Expression = string | number | { readonly [mechanism: string]: unknown };

function when(conditions: readonly Expression[], value: Expression, otherwise: Expression = 0): Expression {
  return { variations: [{ si: { 'toutes ces conditions': conditions }, alors: value }, { sinon: otherwise }] };
}

function least(...parts: readonly Expression[]): Expression {
  return { 'le minimum de': parts };
}

function most(parts: readonly Expression[]): Expression {
  return { 'le maximum de': parts };
}

function reached(sure: string, possible: string, need: string): Expression {
  return {
    variations: [{ si: `${sure} >= ${need}`, alors: 2 }, { si: `${possible} >= ${need}`, alors: 1 }, { sinon: 0 }],
  };
}

function rules(): RawPublicodes<string> {
  const facts = flatNames.map((name) => [name, null] as const);
  return Object.fromEntries([...facts, ...Object.entries(parts()), ...Object.entries(routes())]);
}

function parts(): Readonly<Record<string, Expression>> {
  const slots = [...skillSlots, ...titleSlots];
  const worked = skillSlots.flatMap((slot) =>
    [2, 3, 4].map((years) => [
      `${slot}Worked${years}`,
      reached(`${slot}SureDays`, `${slot}PossibleDays`, `${slot}Need${years}`),
    ]),
  );
  const own = slots.flatMap((slot) =>
    [1, 4, 5].map((years) => [
      `${slot}Own${years}`,
      reached(`${slot}SureOwnDays`, `${slot}PossibleOwnDays`, `${slot}Need${years}`),
    ]),
  );
  return {
    banned: { 'toutes ces conditions': ['asOf >= banFrom', 'asOf <= banTo'] },
    standing: when(['asOf < retired', 'banned = non'], 2),
    reviewed: least('review1', 'review2', 'review3'),
    standard: `asOf >= ${dayFromIso('2023-01-01')}`,
    ...Object.fromEntries([...worked, ...own]),
    ...titleParts(),
    ...skillParts(),
  };
}

type Parts = Readonly<Record<string, Expression>>;

/** A part that is as true as in the best of its places; every place is a rule of its own. */
function bestOf(name: string, slots: readonly string[], judge: (slot: string) => Expression): Parts {
  const places = slots.map((slot) => [`${slot}${name}`, judge(slot)] as const);
  return { ...Object.fromEntries(places), [name]: most(places.map(([place]) => place)) };
}

function titleParts(): Parts {
  const title = (name: string, rank: string, years: number) => ({
    ...bestOf(name, titleSlots, (slot) =>
      when([`${slot}Rank ${rank}`, `${slot}Issued <= asOf`], `${slot}Listed${years}`),
    ),
  });
  const listed = titleSlots.flatMap((slot) =>
    [1, 5].map((years) => [`${slot}Listed${years}`, least(`${slot}Corresponds`, `${slot}Own${years}`)]),
  );
  return {
    ...Object.fromEntries(listed),
    ...title('entry1', '= 0', 1),
    ...title('entry5', '= 0', 5),
    ...title('assistantOrHigher1', '>= 1', 1),
    ...title('assistantOrHigher5', '>= 1', 5),
    ...title('intermediate1', '>= 2', 1),
    ...title('intermediate5', '>= 2', 5),
    ...title('associate1', '>= 3', 1),
    // An entry title where assistant is asked leaves the question open.
    openEntry1: least(1, 'entry1'),
    openEntry5: least(1, 'entry5'),
    assistant1: most(['assistantOrHigher1', 'openEntry1']),
    assistant5: most(['assistantOrHigher5', 'openEntry5']),
  };
}

function skillParts(): Parts {
  const issued = (slot: string) => `${slot}Issued <= asOf`;
  const same = (slot: string) => `${slot}Same = 1`;
  const listed = skillSlots.flatMap((slot) =>
    [2, 3, 4].map((years) => [`${slot}Listed${years}`, least(`${slot}Corresponds`, `${slot}Worked${years}`)]),
  );
  const held = (name: string, rank: number, years: number) =>
    bestOf(name, skillSlots, (slot) => when([`${slot}Rank >= ${rank}`, issued(slot)], `${slot}Listed${years}`));
  const climbed = (name: string, rank: number, years: number) =>
    bestOf(name, skillSlots, (slot) =>
      when([`${slot}Rank >= ${rank}`, same(slot), `${slot}Age >= ${slot}Need${years}`], `${slot}Own${years}`),
    );
  const certificate = (name: string, rank: number) =>
    bestOf(name, skillSlots, (slot) => when([`${slot}Rank >= ${rank}`, same(slot), `${slot}Age >= ${slot}Need1`], 2));
  return {
    ...Object.fromEntries(listed),
    ...held('senior2', 3, 2),
    ...held('technician3', 4, 3),
    ...held('seniorTechnician4', 5, 4),
    ...bestOf('skilled', skillSlots, (slot) => when([`${slot}Rank >= 3`, issued(slot)], `${slot}Corresponds`)),
    ...climbed('climbed4', 2, 4),
    ...climbed('climbed5', 3, 5),
    ...climbed('climbedTechnician5', 4, 5),
    ...certificate('certificate3', 3),
    ...certificate('certificate4', 4),
  };
}

function forward(held: string): Expression {
  return when(['standing > 0', 'reviewed > 0'], least('reviewed', held));
}

function ladder(climbed: string): Expression {
  return when(['standard', 'standing > 0'], climbed);
}

function reverse(...held: readonly string[]): Expression {
  return when(['standard', 'standing > 0', 'postIsTarget > 0'], least('postIsTarget', ...held));
}

function routes(): Readonly<Record<string, Expression>> {
  const byId: Readonly<Record<(typeof routeIds)[number], Expression>> = {
    'cn-forward-assistant': forward('senior2'),
    'cn-forward-intermediate': forward('technician3'),
    'cn-forward-associate-senior': forward('seniorTechnician4'),
    'cn-green-associate-senior': when(
      ['standing > 0', 'awarded <= asOf', 'frontLine > 0', 'reviewed > 0'],
      least('frontLine', 'reviewed', 'skilled'),
    ),
    'cn-ladder-senior': ladder('climbed4'),
    'cn-reverse-senior': reverse('assistant1'),
    'cn-ladder-technician': ladder('climbed5'),
    'cn-reverse-technician': reverse('intermediate1'),
    'cn-reverse-technician-by-promotion': reverse('assistant5', 'certificate3'),
    'cn-ladder-senior-technician': ladder('climbedTechnician5'),
    'cn-reverse-senior-technician': reverse('associate1'),
    'cn-reverse-senior-technician-by-promotion': reverse('intermediate5', 'certificate4'),
  };
  return Object.fromEntries(Object.entries(byId).map(([id, expression]) => [nameOf(id), expression]));
}
