import {
  createBundle,
  createPolicyLibrary,
  decideOn,
  explainRoutes,
  type Facts,
  type PolicyBundle,
  type PolicyLibrary,
  type RouteAssessment,
  readFacts,
} from '@guantong/engine';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import type { EngineUnderTest } from './engine-under-test.ts';
import type { Person } from './persons.ts';
import { routeIds } from './routes.ts';

/** The product's own bundle, cut down to the twelve routes so that nobody answers more or less than the others. */
export async function loadTwelveRoutes(): Promise<PolicyLibrary> {
  const bundle: PolicyBundle = await loadPolicyBundle();
  const wanted: ReadonlySet<string> = new Set(routeIds);
  const packs = bundle.packs
    .filter((pack) => pack.jurisdiction === 'CN')
    .map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => wanted.has(rule.id)) }));
  return createPolicyLibrary(createBundle(packs, bundle.directory));
}

export interface GuantongOptions {
  /** Whether reading the dossier of the JSON request into facts belongs to the measured time. */
  readonly reading: boolean;
}

/** Our engine with the explanation of the last person, so that explaining cannot be optimised away. */
export interface Guantong extends EngineUnderTest {
  explained(): readonly RouteAssessment[];
}

/** Our engine: decisions by the generated functions, explanations by the traced evaluation. */
export function createGuantong(library: PolicyLibrary, { reading }: GuantongOptions): Guantong {
  const [policy, fast] = [library.policyFor('CN'), library.fastPolicyFor('CN')];
  const width = routeIds.length;
  let persons: readonly Person[] = [];
  let facts: readonly Facts[] = [];
  let values = new Int32Array(0);
  let explained: readonly RouteAssessment[] = [];
  const factsOf = (person: Person, index: number) => (reading ? undefined : facts[index]) ?? readFacts(person.request);
  return {
    prepare(given) {
      persons = given;
      values = new Int32Array(persons.length * width);
      if (!reading && facts.length === 0) facts = persons.map((person) => readFacts(person.request));
      // What an earlier pass has counted and remembered in the facts must not help this one.
      for (const each of facts) each.works.length = 0;
    },
    decide() {
      persons.forEach((person, index) => {
        decideOn(fast, factsOf(person, index), person.targets, { values, at: index * width });
      });
    },
    explain() {
      persons.forEach((person, index) => {
        explained = explainRoutes(policy, factsOf(person, index), person.targets);
      });
    },
    explained: () => explained,
    valuesOf: (index) => values.subarray(index * width, (index + 1) * width),
  };
}
