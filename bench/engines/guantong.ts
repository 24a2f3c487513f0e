import {
  createBundle,
  createPolicyLibrary,
  decideOn,
  explainRoutes,
  type Facts,
  type PolicyBundle,
  type PolicyLibrary,
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

/** Our engine: decisions by the generated functions, explanations by the traced evaluation. */
export function createGuantong(library: PolicyLibrary, { reading }: GuantongOptions): EngineUnderTest {
  const [policy, fast] = [library.policyFor('CN'), library.fastPolicyFor('CN')];
  const width = routeIds.length;
  let persons: readonly Person[] = [];
  let facts: readonly Facts[] = [];
  let values = new Int32Array(0);
  let explained = 0;
  const factsOf = (person: Person, index: number) => (reading ? undefined : facts[index]) ?? readFacts(person.request);
  return {
    name: reading ? 'guantong, from JSON requests' : 'guantong',
    explains: 'tree with sentences, spans over time, earliest date',
    prepare(given) {
      persons = given;
      // New facts for every pass: what an earlier pass remembered in them must not help this one.
      facts = reading ? [] : persons.map((person) => readFacts(person.request));
      values = new Int32Array(persons.length * width);
      explained = 0;
    },
    decide() {
      persons.forEach((person, index) => {
        decideOn(fast, factsOf(person, index), person.targets, { values, at: index * width });
      });
    },
    explain() {
      explained = 0;
      persons.forEach((person, index) => {
        explained += explainRoutes(policy, factsOf(person, index), person.targets).length;
      });
    },
    valuesOf: (index) => values.subarray(index * width, (index + 1) * width),
  };
}
