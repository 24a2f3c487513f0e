import {
  citationName,
  qualificationRank,
  type RouteStatus,
  skillRank,
  type Target,
  type Text,
  targetName,
  titleRank,
} from '@guantong/engine';
import type { RosterRow } from '../roster-event.ts';
import type { RosterAssessment, RosterRoute } from './roster-assessment.ts';

/** The two ways a person goes. Examinations are no way: each is open or not to everyone alike. */
export type Track = Exclude<Target['type'], 'professional-qualification'>;
export const tracks: readonly Track[] = ['title', 'skill-level'];

/** What one person may expect of one target: the route that decides and one line why. */
export interface TargetResult {
  /** `targetKey(target)`. */
  readonly key: string;
  readonly target: Target;
  readonly name: Text;
  readonly status: RouteStatus;
  readonly earliestOn: string | null;
  /** The route that decides; of failing routes the nearest. null: held. */
  readonly route: RosterRoute | null;
  readonly why: Text;
}

/** What is compared when the best of several targets is looked for. */
export type Standing = Pick<TargetResult, 'target' | 'status' | 'earliestOn' | 'route'>;

/**
 * An examination of which those who hold it say who may register: the answer is the same for everyone with the certificate, so
 * that it is counted, not listed for each person.
 */
export function isLeftToExaminers({ target, status }: Pick<TargetResult, 'target' | 'status'>): boolean {
  return target.type === 'professional-qualification' && status === 'undetermined';
}

export interface PersonResult {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** The present occupation as code, or null. */
  readonly occupation: string | null;
  readonly targets: readonly TargetResult[];
  readonly best: Readonly<Record<Track, TargetResult | null>>;
  /** The missing facts whose answer settles most, as questions. */
  readonly questions: readonly Text[];
}

export type OccupationName = (occupation: string) => string | undefined;
/** The key of a target and its words. */
export interface TargetWords {
  /** `targetKey(target)`. */
  readonly key: string;
  readonly name: Text;
}
export type WordsOfTarget = (target: Target) => TargetWords;

/** The words of targets, each put together once: a roster names the same few dozen over and over. */
export function createTargetWords(occupationName: OccupationName): WordsOfTarget {
  const wordsByKey = new Map<string, TargetWords>();
  // Most targets of most people are the very same objects.
  const wordsByTarget = new WeakMap<Target, TargetWords>();
  return (target) => {
    const known = wordsByTarget.get(target);
    if (known !== undefined) return known;
    const key = targetKey(target);
    const words = wordsByKey.get(key) ?? { key, name: targetName(target, occupationName) };
    wordsByKey.set(key, words);
    wordsByTarget.set(target, words);
    return words;
  };
}

export function toPersonResult(row: RosterRow, assessment: RosterAssessment, wordsOf: WordsOfTarget): PersonResult {
  const targets = targetResults(assessment.routes, wordsOf);
  const { dossier } = row.request;
  return {
    row: row.row,
    id: row.id,
    name: dossier.name ?? '',
    occupation: dossier.employments.at(-1)?.occupation ?? null,
    targets,
    best: { title: bestTarget(targets, 'title'), 'skill-level': bestTarget(targets, 'skill-level') },
    questions: assessment.questions.filter(({ cause }) => cause === 'missing-fact').slice(0, 3),
  };
}

/** One result per target, in the order the routes name them. Routes to one target come one after the other. */
export function targetResults(routes: readonly RosterRoute[], wordsOf: WordsOfTarget): readonly TargetResult[] {
  const results: TargetResult[] = [];
  let group: TargetRoutes | undefined;
  for (const route of routes) {
    const words = wordsOf(route.target);
    if (group?.words === words) {
      group.routes.push(route);
      continue;
    }
    if (group !== undefined) results.push(targetResult(group));
    group = { words, routes: [route] };
  }
  if (group !== undefined) results.push(targetResult(group));
  return results;
}

interface TargetRoutes {
  readonly words: TargetWords;
  readonly routes: [RosterRoute, ...RosterRoute[]];
}

export function targetKey(target: Target): string {
  switch (target.type) {
    case 'title':
      return `title:${target.series}:${target.level}${target.specialty === undefined ? '' : `:${target.specialty}`}`;
    case 'skill-level':
      return `skill-level:${target.occupation}:${target.level}`;
    case 'professional-qualification':
      return `professional-qualification:${target.category}${target.level === undefined ? '' : `:${target.level}`}`;
  }
}

/** Whether a key is that of an examination. */
export function isExam(key: string): boolean {
  return key.startsWith('professional-qualification:');
}

/** The outcome of contract, section 3, over the routes that may decide. */
function targetResult({ words: { key, name }, routes }: TargetRoutes): TargetResult {
  const { target } = routes[0];
  if (routes.some(({ status }) => status === 'held')) {
    return {
      key,
      target,
      name,
      status: 'held',
      earliestOn: null,
      route: null,
      why: { zh: '已持有或更高', en: 'already held, or higher' },
    };
  }
  const deciding = routes.filter(({ decisive }) => decisive);
  const [first, ...others] = deciding.length > 0 ? deciding : routes;
  const best = others.reduce<RosterRoute | undefined>(
    (found, route) => (found !== undefined && precedes(route, found) ? route : found),
    first,
  );
  if (best === undefined || deciding.length === 0) {
    const why = {
      zh: '所列途径须由单位办理或依据未核实，不计入结论',
      en: 'the routes shown need the employer or rest on an unverified source',
    };
    return { key, target, name, status: 'ineligible', earliestOn: null, route: best ?? null, why };
  }
  return { key, target, name, status: best.status, earliestOn: best.earliestOn, route: best, why: whyOf(best) };
}

const order: Readonly<Record<RouteStatus, number>> = {
  held: 0,
  eligible: 1,
  'not-yet': 2,
  undetermined: 3,
  ineligible: 4,
};

function precedes(a: RosterRoute, b: RosterRoute): boolean {
  if (a.status === 'eligible' || b.status === 'eligible') return a.status === 'eligible' && b.status !== 'eligible';
  if (a.earliestOn === null || b.earliestOn === null) {
    if (a.earliestOn !== b.earliestOn) return b.earliestOn === null;
    return a.blocking.length < b.blocking.length;
  }
  return a.earliestOn < b.earliestOn || (a.earliestOn === b.earliestOn && order[a.status] < order[b.status]);
}

function whyOf(route: RosterRoute): Text {
  switch (route.status) {
    case 'held':
    case 'eligible': {
      const [citation] = route.citations;
      if (citation === undefined) return { zh: `符合${route.title.zh}`, en: `meets ${route.title.en}` };
      const source = citationName(citation);
      return { zh: `符合${route.title.zh}（${source.zh}）`, en: `meets ${route.title.en} (${source.en})` };
    }
    case 'not-yet':
    case 'ineligible': {
      const nearest = route.blocking.find(({ changedBy }) => changedBy === 'time') ?? route.blocking[0];
      const shown =
        route.status === 'not-yet'
          ? nearest
          : (route.blocking.find(({ changedBy }) => changedBy !== 'time') ?? nearest);
      return counted(shown, route.blocking.length, route.title);
    }
    case 'undetermined':
      return counted(route.open[0], route.open.length, route.title);
  }
}

function counted(first: Text | undefined, count: number, fallback: Text): Text {
  if (first === undefined) return { zh: fallback.zh, en: fallback.en };
  if (count < 2) return { zh: first.zh, en: first.en };
  return { zh: `${first.zh}（共${count}项）`, en: `${first.en} (1 of ${count})` };
}

/** Eligible: the highest. Else the earliest day; else the one that lacks least. Held targets are behind the person. */
export function bestTarget<T extends Standing>(targets: readonly T[], track: Track): T | null {
  let best: T | null = null;
  for (const next of targets) {
    if (next.target.type !== track || next.status === 'held') continue;
    if (best === null || isBetter(next, best)) best = next;
  }
  return best;
}

function isBetter(a: Standing, b: Standing): boolean {
  if (a.status === 'eligible' || b.status === 'eligible') {
    if (a.status !== b.status) return a.status === 'eligible';
    return rankOf(a.target) > rankOf(b.target);
  }
  if (a.earliestOn !== b.earliestOn) {
    if (a.earliestOn === null || b.earliestOn === null) return b.earliestOn === null;
    return a.earliestOn < b.earliestOn;
  }
  if (a.status !== b.status) return order[a.status] < order[b.status];
  if (a.status !== 'ineligible') return rankOf(a.target) > rankOf(b.target);
  return lacking(a) < lacking(b);
}

/** How much is missing; of routes judged without reasons nobody knows, so explained ones come first. */
function lacking({ route }: Standing): number {
  return route === null || route.blocking.length === 0 ? 99 : route.blocking.length;
}

function rankOf(target: Target): number {
  switch (target.type) {
    case 'title':
      return titleRank(target.level);
    case 'skill-level':
      return skillRank(target.level);
    case 'professional-qualification':
      return qualificationRank(target.level ?? 'junior');
  }
}
