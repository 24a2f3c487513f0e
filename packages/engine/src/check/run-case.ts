import type { PolicyLibrary } from '../compile/policy-library.ts';
import { assess } from '../explain/assess.ts';
import type { Assessment, CitedText, CodedText, OpenQuestion, RouteAssessment } from '../values/assessment.ts';
import type { PolicyCase } from './parse-cases.ts';

/** Runs a case; the answer is what was expected otherwise, empty when the case passes. */
export function runCase(library: PolicyLibrary, each: PolicyCase): readonly string[] {
  const assessment = assess(library, each.request);
  const route = assessment.routes.find(({ id }) => id === each.rule);
  const policy = library.policyFor(assessment.jurisdiction, each.request.knownOn);
  const opens = policy.rules.find(({ id }) => id === each.rule)?.opens;
  const found: Found = { ...foundIn(assessment, route), opens };
  return Object.entries(wantedBy(each, route)).flatMap(([name, wanted]) => {
    if (wanted === undefined) return [];
    const [expected, actual] = [wordsOf(wanted), wordsOf(asPrecise(found[name], wanted))];
    return expected === actual ? [] : [`${name}: expected ${expected}, found ${actual}`];
  });
}

type Found = Readonly<Record<string, unknown>>;

function wantedBy({ expected, route, request }: PolicyCase, found: RouteAssessment | undefined): Found {
  const { expect, until, open, basis, sources, waivers, notices, assumptions, equivalences } = expected;
  const [status, day] = expect.split(' ');
  const earliestOn = status === 'eligible' || status === 'undetermined' ? (day ?? request.asOf) : (day ?? null);
  const outcome = { status, earliestOn, until, open, assumptions, equivalences };
  // The parts of a route are compared where it is judged; a route that is expected and missing fails by its status.
  if (found === undefined || found.status === 'held') return outcome;
  return { ...outcome, ...route, ...withoutUndefined({ basis, sources, waivers, notices }) };
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
    waivers: citedCodesOf(route.waivers),
    notices: citedCodesOf(route.notices),
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

function codesOf(list: readonly CodedText[]): readonly string[] {
  return list.map(({ code }) => code);
}

function citedCodesOf(list: readonly CitedText[]): readonly string[] {
  return list.map(({ code, citations }) => [code, ...citations.map(({ doc, clause }) => `${doc} ${clause}`)].join(' '));
}

// What was found with its document and clause is compared by its code alone where the case names no document.
function asPrecise(found: unknown, wanted: unknown): unknown {
  if (!Array.isArray(found) || !Array.isArray(wanted)) return found;
  return found.map((each) => (wanted.includes(String(each).split(' ')[0]) ? String(each).split(' ')[0] : each));
}

// Lists are compared as sets: their order carries no meaning.
function wordsOf(value: unknown): string {
  return Array.isArray(value) ? `[${[...new Set(value.map(String))].sort().join(', ')}]` : String(value);
}

function withoutUndefined(parts: Found): Found {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
