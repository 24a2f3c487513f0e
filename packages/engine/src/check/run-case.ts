import type { PolicyLibrary } from '../compile/policy-library.ts';
import { assess } from '../explain/assess.ts';
import type { Assessment, OpenQuestion, RouteAssessment } from '../values/assessment.ts';
import type { PolicyCase } from './parse-cases.ts';

/** Runs a case; the answer is what was expected otherwise, empty when the case passes. */
export function runCase(library: PolicyLibrary, each: PolicyCase): readonly string[] {
  const assessment = assess(library, each.request);
  const route = assessment.routes.find(({ id }) => id === each.rule);
  const found = foundIn(assessment, route);
  return Object.entries(wantedBy(each, route)).flatMap(([name, wanted]) => {
    if (wanted === undefined) return [];
    const [expected, actual] = [wordsOf(wanted), wordsOf(found[name])];
    return expected === actual ? [] : [`${name}: expected ${expected}, found ${actual}`];
  });
}

type Found = Readonly<Record<string, unknown>>;

function wantedBy({ expected, route, request }: PolicyCase, found: RouteAssessment | undefined): Found {
  const { expect, until, open, assumptions, equivalences } = expected;
  const [status, day] = expect.split(' ');
  const earliestOn = status === 'eligible' || status === 'undetermined' ? (day ?? request.asOf) : (day ?? null);
  const settled = found === undefined || found.status === 'held';
  // The parts of a route are compared where it is judged; a route that is expected and missing fails by its status.
  const parts = settled || route === undefined ? {} : route;
  const { waivers, notices } = settled ? {} : { ...route, ...withoutUndefined({ waivers: expected.waivers, notices: expected.notices }) };
  return { status, earliestOn, ...parts, waivers, notices, until, open, assumptions, equivalences };
}

function foundIn({ equivalences }: Assessment, route: RouteAssessment | undefined): Found {
  const treatedAs = equivalences.map((each) => each.treatedAs);
  if (route === undefined) return { status: 'absent', earliestOn: null, equivalences: treatedAs };
  const { status, earliestOn, kind, grants, decisive, basis } = route;
  return {
    status,
    earliestOn,
    kind,
    grants,
    decisive,
    basis,
    until: route.validUntil,
    sources: route.citations.map(({ doc, clause }) => `${doc} ${clause}`),
    open: route.open.map(openWords),
    waivers: codesOf(route.waivers),
    notices: codesOf(route.notices),
    assumptions: codesOf(route.assumptions),
    achievements: codesOf(route.achievements),
    methods: codesOf(route.methods),
    equivalences: treatedAs,
  };
}

function openWords({ cause, condition, fact, year }: OpenQuestion): string {
  if (fact === undefined) return `${cause} ${condition}`;
  return year === undefined ? `${cause} ${fact}` : `${cause} ${fact} ${year}`;
}

function codesOf(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map(({ code }) => code);
}

// Lists are compared as sets: their order carries no meaning.
function wordsOf(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(String).sort().join(', ')}]` : String(value);
}

function withoutUndefined(parts: Found): Found {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
