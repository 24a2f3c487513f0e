import {
  type Assessment,
  type AssessmentRequest,
  assess,
  type DecidedRoute,
  dayToIso,
  decideRoutes,
  type OpenQuestion,
  type PolicyLibrary,
  type RouteAssessment,
  type Target,
  type Text,
} from '@guantong/engine';
import { bestTarget, targetResults, tracks } from './person-result.ts';
import type { RosterAssessment, RosterRoute } from './roster-assessment.ts';

export type AssessRow = (request: AssessmentRequest) => RosterAssessment;

/**
 * Which targets come with reasons: all that are open to the person now, later or perhaps, and the best of each track; only
 * the best of each track; or none. Each step costs about half of the one before.
 */
export type Explained = 'open' | 'best' | 'none';

/**
 * Judges people for a roster: every route by the fast back end, and reasons only where the roster shows them. Statuses and
 * dates are those of `assess`. Of what is already held only the credentials themselves are listed, not every lower target.
 */
export function createRosterAssessor(library: PolicyLibrary, explained: Explained = 'best'): AssessRow {
  const { version, sha256 } = library.bundle;
  const wordsFor = createRouteWords(library);
  const nearFirst = createNearFirst(library);
  return (request) => {
    const words = wordsFor(request);
    const decided = nearFirst(decideRoutes(library, request), request);
    const routes = [...heldRoutes(request), ...decided.map((route) => plainRoute(route, words(route)))];
    const targets = reasonedTargets(routes, explained);
    const reasons = new Map(targets.map((target) => [target, assess(library, { ...request, target })]));
    return {
      policy: { version, sha256 },
      routes: withReasons(routes, reasons),
      questions: distinctQuestions(reasons.values()),
    };
  };
}

/**
 * Routes to titles of the series that the directory lists for the present occupation before the others: of targets that
 * are all out of reach the first one is explained, and it should be one that has to do with the person's work.
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
    const isNear = ({ target }: DecidedRoute) => target.type !== 'title' || series.has(target.series);
    return [...routes.filter(isNear), ...routes.filter((route) => !isNear(route))];
  };
}

type RouteWords = Pick<RouteAssessment, 'title' | 'citations'>;

const MOST_WORDS = 100_000;

/**
 * Title and citations of a route, learnt from one full assessment per route, day it opens, and employers' regions, since
 * these decide which version of which jurisdiction's rule is the one.
 */
function createRouteWords(library: PolicyLibrary): (request: AssessmentRequest) => (route: DecidedRoute) => RouteWords {
  const wordsByPlace = new Map<string, Map<string, RouteWords>>();
  return (request) => {
    const { asOf, knownOn, jurisdiction, dossier } = request;
    const regions = jurisdiction ?? dossier.employments.map(({ employer }) => employer.region).join(' ');
    const place = `${asOf} ${knownOn ?? ''} ${regions}`;
    const words = wordsByPlace.get(place) ?? new Map<string, RouteWords>();
    if (wordsByPlace.size > 1000 || words.size > MOST_WORDS) wordsByPlace.clear();
    wordsByPlace.set(place, words);
    return (route) => {
      const key = route.status === 'ineligible' ? route.id : `${route.id} ${route.day}`;
      const known = words.get(key);
      if (known !== undefined) return known;
      const full = assess(library, { ...request, target: route.target });
      const { title, citations } = full.routes.find(({ id }) => id === route.id) ?? unnamed(route.id);
      words.set(key, { title, citations });
      return { title, citations };
    };
  };
}

function unnamed(id: string): RouteWords {
  return { title: { zh: id, en: id }, citations: [] };
}

function plainRoute(
  { id, target, status, day, decisive }: DecidedRoute,
  { title, citations }: RouteWords,
): RosterRoute {
  const earliestOn = status === 'ineligible' ? null : dayToIso(day);
  return { id, target, title, citations, status, earliestOn, validUntil: null, decisive, blocking: [], open: [] };
}

function heldRoutes({ asOf, dossier }: AssessmentRequest): readonly RosterRoute[] {
  return dossier.credentials.flatMap((credential) => {
    if (credential.type === 'education' || credential.issuedOn > asOf) return [];
    const title = { zh: '已持有', en: 'held' };
    const settled = {
      status: 'held',
      earliestOn: null,
      validUntil: null,
      decisive: true,
      blocking: [],
      open: [],
    } as const;
    return [{ id: 'held', target: heldTarget(credential), title, citations: [], ...settled }];
  });
}

type Held = Exclude<AssessmentRequest['dossier']['credentials'][number], { readonly type: 'education' }>;

function heldTarget(credential: Held): Target {
  switch (credential.type) {
    case 'title':
      return { type: 'title', series: credential.series, level: credential.level };
    case 'skill-level':
      return { type: 'skill-level', occupation: credential.occupation, level: credential.level };
    case 'professional-qualification':
      return { type: 'professional-qualification', category: credential.category };
  }
}

function reasonedTargets(routes: readonly RosterRoute[], explained: Explained): readonly Target[] {
  if (explained === 'none') return [];
  const results = targetResults(routes, () => noName);
  const best = tracks.flatMap((track) => bestTarget(results, track) ?? []);
  const open = explained === 'open' ? results.filter(({ status }) => status !== 'held' && status !== 'ineligible') : [];
  return [...new Set([...best, ...open].map(({ target }) => target))];
}

const noName: Text = { zh: '', en: '' };

/** The routes with reasons in place of the plain ones; all routes to a target share its object. */
function withReasons(routes: readonly RosterRoute[], reasons: ReadonlyMap<Target, Assessment>): readonly RosterRoute[] {
  return routes.map((route) => reasons.get(route.target)?.routes.find(({ id }) => id === route.id) ?? route);
}

function distinctQuestions(reasons: Iterable<Assessment>): readonly OpenQuestion[] {
  const distinct = new Map(
    [...reasons].flatMap(({ questions }) => questions.map((question) => [question.zh, question])),
  );
  return [...distinct.values()];
}
