import {
  type AssessmentRequest,
  assess,
  type DecidedRoute,
  type PolicyLibrary,
  type RouteAssessment,
} from '@guantong/engine';

export type RouteWords = Pick<RouteAssessment, 'title' | 'citations'>;

const MOST_WORDS = 100_000;
const MOST_PLACES = 1_000;

/**
 * Title and citations of a route, learnt from one full assessment per route, day it opens, and employers' regions, since
 * these decide which version of which jurisdiction's rule is the one.
 */
export function createRouteWords(
  library: PolicyLibrary,
): (request: AssessmentRequest) => (route: DecidedRoute) => RouteWords {
  const wordsByPlace = new Map<string, Map<string, RouteWords>>();
  return (request) => {
    const place = placeOf(request);
    const words = wordsByPlace.get(place) ?? new Map<string, RouteWords>();
    if (wordsByPlace.size > MOST_PLACES || words.size > MOST_WORDS) wordsByPlace.clear();
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

function placeOf({ asOf, knownOn, jurisdiction, dossier }: AssessmentRequest): string {
  const regions = jurisdiction ?? dossier.employments.map(({ employer }) => employer.region).join(' ');
  return `${asOf} ${knownOn ?? ''} ${regions}`;
}

function unnamed(id: string): RouteWords {
  return { title: { zh: id, en: id }, citations: [] };
}
