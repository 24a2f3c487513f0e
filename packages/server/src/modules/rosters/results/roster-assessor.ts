import {
  type AssessmentRequest,
  createTargetDecider,
  type DecidedRoute,
  dayToIso,
  type Facts,
  findRoutes,
  type OpenQuestion,
  type PolicyLibrary,
  questionsOf,
  readFacts,
  type Target,
} from '@guantong/engine';
import { heldRoutes } from './held-routes.ts';
import { bestTarget, type Standing, tracks } from './person-result.ts';
import type { RosterAssessment, RosterRoute } from './roster-assessment.ts';

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
  const decideTargets = createTargetDecider(library);
  const nearFirst = createNearFirst(library);
  return (request) => {
    const facts = readFacts(request);
    const routes = nearFirst(decideTargets(request, facts), request).map(plainRoute);
    const reasons = explainTargets(library, request, facts, reasonedRoutes(routes, explained));
    const found = [...heldRoutes(request)];
    for (const route of routes) {
      const reasoned = reasons.get(route.target);
      if (reasoned === undefined) found.push(route);
      else found.push(...reasoned);
    }
    return { policy, routes: found, questions: questionsFor(reasons) };
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
  return (routes: readonly DecidedRoute[], { dossier }: AssessmentRequest): readonly DecidedRoute[] => {
    const series = seriesByOccupation.get(dossier.employments.at(-1)?.occupation ?? '');
    if (series === undefined) return routes;
    const near: DecidedRoute[] = [];
    const far: DecidedRoute[] = [];
    for (const route of routes) {
      const { target } = route;
      (target.type !== 'title' || series.has(target.series) ? near : far).push(route);
    }
    return near.concat(far);
  };
}

function plainRoute({ id, target, title, citations, status, day, decisive }: DecidedRoute): RosterRoute {
  const earliestOn = status === 'ineligible' ? null : dayToIso(day);
  return { id, target, title, citations, status, earliestOn, validUntil: null, decisive, blocking: [], open: [] };
}

function reasonedRoutes(routes: readonly RosterRoute[], explained: Explained): ReadonlySet<RosterRoute> {
  if (explained === 'none') return new Set();
  const standings = routes.map(standingOf);
  const best = tracks.flatMap((track) => bestTarget(standings, track) ?? []);
  const open = explained === 'open' ? standings.filter(({ status }) => status !== 'ineligible') : [];
  return new Set([...best, ...open].map(({ route }) => route));
}

interface RouteStanding extends Standing {
  readonly route: RosterRoute;
}

// A route that may not decide leaves its target out of reach.
function standingOf(route: RosterRoute): RouteStanding {
  const { target, status, earliestOn, decisive } = route;
  return decisive ? { target, status, earliestOn, route } : { target, status: 'ineligible', earliestOn: null, route };
}

type Reasons = ReadonlyMap<Target, readonly RosterRoute[]>;

/**
 * The reasons of the targets the routes lead to, found together: what is the same for several targets is judged once. Of a
 * target with a day the route that reaches it says all; without one every route is looked at for the nearest and for questions.
 */
function explainTargets(
  library: PolicyLibrary,
  request: AssessmentRequest,
  facts: Facts,
  reasoned: ReadonlySet<RosterRoute>,
): Reasons {
  // The first post is that of the judged day; without one the national policy governs (contract, section 5).
  const jurisdiction = request.jurisdiction ?? facts.posts[0]?.post?.employer.region ?? 'CN';
  const wanted = [...reasoned].map(({ id, target, status }) => ({
    target,
    routeId: status === 'eligible' || status === 'not-yet' ? id : undefined,
  }));
  const reasons = new Map<Target, RosterRoute[]>();
  for (const route of findRoutes(library.policyFor(jurisdiction, request.knownOn), facts, wanted)) {
    const known = reasons.get(route.target);
    if (known === undefined) reasons.set(route.target, [route]);
    else known.push(route);
  }
  return reasons;
}

/** The engine's questions, of the targets that wait for a fact. */
function questionsFor(reasons: Reasons): readonly OpenQuestion[] {
  const distinct = new Map<string, OpenQuestion>();
  for (const routes of reasons.values())
    for (const question of questionsOf(routes)) distinct.set(question.zh, question);
  return [...distinct.values()];
}
