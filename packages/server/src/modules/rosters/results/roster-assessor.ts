import {
  type AssessmentRequest,
  assess,
  type DecidedRoute,
  dayToIso,
  decideRoutes,
  explainRoutes,
  type OpenQuestion,
  type PolicyLibrary,
  readFacts,
  type Target,
} from '@guantong/engine';
import { type DecidedTarget, decidedTargets } from './decided-targets.ts';
import { heldRoutes } from './held-routes.ts';
import { bestTarget, type Standing, tracks } from './person-result.ts';
import type { RosterAssessment, RosterRoute } from './roster-assessment.ts';
import { createRouteWords, type RouteWords } from './route-words.ts';

export type AssessRow = (request: AssessmentRequest) => RosterAssessment;

/**
 * Which targets come with reasons: all that are open to the person, now, later or perhaps, and the best of each track; only
 * the best of each track; or none.
 */
export type Explained = 'open' | 'best' | 'none';

/** About twenty thousand people. */
const LARGE_FILE = 2 * 1024 * 1024;

/** What is explained of a roster of this size: reasons cost most of the time, and a large file is read by its summary. */
export function explainedFor(fileBytes: number): Explained {
  return fileBytes < LARGE_FILE ? 'open' : 'best';
}

/**
 * Judges people for a roster: every route by the fast back end, and reasons only where the roster shows them. Statuses and
 * dates are those of `assess`. Of what is already held only the credentials themselves are listed, not every lower target.
 */
export function createRosterAssessor(library: PolicyLibrary, explained: Explained = 'open'): AssessRow {
  const { version, sha256 } = library.bundle;
  const policy = { version, sha256 };
  const wordsFor = createRouteWords(library);
  const nearFirst = createNearFirst(library);
  return (request) => {
    const words = wordsFor(request);
    const decided = nearFirst(decidedTargets(decideRoutes(library, request)), request);
    const routes = decided.map(({ best }) => plainRoute(best, words(best)));
    const reasons = explainTargets(library, request, reasonedTargets(routes, explained));
    return {
      policy,
      routes: [...heldRoutes(request), ...routes.flatMap((route) => reasons.get(route.target) ?? route)],
      questions: questionsFor(library, request, reasons),
    };
  };
}

/**
 * Titles of the series that the directory lists for the present occupation before the others: of targets that are all out
 * of reach the first one is explained, and it should be one that has to do with the person's work.
 */
function createNearFirst({ bundle }: PolicyLibrary) {
  const seriesByOccupation = new Map<string, Set<string>>();
  for (const { occupation, series } of bundle.directory) {
    if (series === null) continue;
    seriesByOccupation.set(occupation, (seriesByOccupation.get(occupation) ?? new Set()).add(series));
  }
  return (targets: readonly DecidedTarget[], { dossier }: AssessmentRequest): readonly DecidedTarget[] => {
    const series = seriesByOccupation.get(dossier.employments.at(-1)?.occupation ?? '');
    if (series === undefined) return targets;
    const isNear = ({ target }: DecidedTarget) => target.type !== 'title' || series.has(target.series);
    return [...targets.filter(isNear), ...targets.filter((target) => !isNear(target))];
  };
}

function plainRoute(
  { id, target, status, day, decisive }: DecidedRoute,
  { title, citations }: RouteWords,
): RosterRoute {
  const earliestOn = status === 'ineligible' ? null : dayToIso(day);
  return { id, target, title, citations, status, earliestOn, validUntil: null, decisive, blocking: [], open: [] };
}

function reasonedTargets(routes: readonly RosterRoute[], explained: Explained): ReadonlySet<Target> {
  if (explained === 'none') return new Set();
  const standings = routes.map(standingOf);
  const best = tracks.flatMap((track) => bestTarget(standings, track) ?? []);
  const open = explained === 'open' ? standings.filter(({ status }) => status !== 'ineligible') : [];
  return new Set([...best, ...open].map(({ target }) => target));
}

// A route that may not decide leaves its target out of reach.
function standingOf(route: RosterRoute): Standing {
  const { target, status, earliestOn, decisive } = route;
  return decisive ? { target, status, earliestOn, route } : { target, status: 'ineligible', earliestOn: null, route };
}

type Reasons = ReadonlyMap<Target, readonly RosterRoute[]>;

/** All routes to the targets, explained together: what is the same for several targets is judged once. */
function explainTargets(library: PolicyLibrary, request: AssessmentRequest, targets: ReadonlySet<Target>): Reasons {
  const facts = readFacts(request);
  // The first post is that of the judged day; without one the national policy governs (contract, section 5).
  const jurisdiction = request.jurisdiction ?? facts.posts[0]?.post?.employer.region ?? 'CN';
  const reasons = new Map<Target, RosterRoute[]>();
  for (const route of explainRoutes(library.policyFor(jurisdiction, request.knownOn), facts, [...targets])) {
    const known = reasons.get(route.target);
    if (known === undefined) reasons.set(route.target, [route]);
    else known.push(route);
  }
  return reasons;
}

/** The engine's questions, of the targets that wait for a fact. */
function questionsFor(library: PolicyLibrary, request: AssessmentRequest, reasons: Reasons): readonly OpenQuestion[] {
  const distinct = new Map<string, OpenQuestion>();
  for (const [target, routes] of reasons) {
    if (!routes.some(waitsForFact)) continue;
    for (const question of assess(library, { ...request, target }).questions) distinct.set(question.zh, question);
  }
  return [...distinct.values()];
}

function waitsForFact({ open }: RosterRoute): boolean {
  return open.some(({ cause }) => cause === 'missing-fact');
}
