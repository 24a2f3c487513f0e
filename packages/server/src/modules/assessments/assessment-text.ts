import type { Assessment, RouteAssessment } from '@guantong/engine';

/** Writes assessments as JSON. */
export type AssessmentText = (assessment: Assessment) => string;

/**
 * More than half of an answer is what a rule says of itself: title, citations, notices. The engine hands out the same
 * objects every time, so their text is written once. Keys come in another order than `JSON.stringify` has them; the value
 * is the same.
 */
export function createAssessmentText(): AssessmentText {
  const rules = new Map<string, RuleText>();
  const remarks = new WeakMap<object, string>();
  const ruleText = (route: RouteAssessment): string => {
    const known = rules.get(route.id);
    if (known !== undefined && sayTheSame(known.route, route)) return known.text;
    const text = writeRule(route);
    if (rules.size >= MOST_RULES) rules.clear();
    rules.set(route.id, { route, text });
    return text;
  };
  const remarkText = (remark: object): string => {
    const known = remarks.get(remark);
    if (known !== undefined) return known;
    const text = JSON.stringify(remark);
    remarks.set(remark, text);
    return text;
  };
  const routeText = (route: RouteAssessment, target: string): string => {
    const { status, earliestOn, validUntil, because, open, blocking, assumptions, waivers, notices } = route;
    const answer = `"target":${target},"status":"${status}","earliestOn":${dayText(earliestOn)},"validUntil":${dayText(validUntil)}`;
    const reasons = `"because":${JSON.stringify(because)},"open":${JSON.stringify(open)},"blocking":${JSON.stringify(blocking)}`;
    const said = `"assumptions":${listText(assumptions, remarkText)},"waivers":${listText(waivers, remarkText)},"notices":${listText(notices, remarkText)}`;
    return `{${ruleText(route)},${answer},${reasons},${said}}`;
  };
  return ({ routes, ...own }) => {
    let [text, target, targetText] = ['', routes[0]?.target, JSON.stringify(routes[0]?.target)];
    for (const route of routes) {
      if (route.target !== target) [target, targetText] = [route.target, JSON.stringify(route.target)];
      text += text === '' ? routeText(route, targetText) : `,${routeText(route, targetText)}`;
    }
    return `${JSON.stringify(own).slice(0, -1)},"routes":[${text}]}`;
  };
}

interface RuleText {
  /** The route whose rule was written. */
  readonly route: RouteAssessment;
  readonly text: string;
}

/** More rules than any bundle has. */
const MOST_RULES = 10_000;

/** What a route takes over from its rule as it is; the rest of a route is about the person. */
const ofRule = ['id', 'kind', 'title', 'grants', 'decisive', 'achievements', 'methods', 'citations', 'basis'] as const;

// A rule has several versions, and what they say must not be mixed up: every part is compared.
function sayTheSame(a: RouteAssessment, b: RouteAssessment): boolean {
  return (
    a.citations === b.citations &&
    a.title === b.title &&
    a.kind === b.kind &&
    a.grants === b.grants &&
    a.decisive === b.decisive &&
    a.achievements === b.achievements &&
    a.methods === b.methods &&
    a.basis === b.basis
  );
}

function writeRule(route: RouteAssessment): string {
  return ofRule.map((key) => `"${key}":${JSON.stringify(route[key])}`).join(',');
}

// Days and statuses hold nothing that JSON would have to escape.
function dayText(day: string | null): string {
  return day === null ? 'null' : `"${day}"`;
}

function listText<T>(list: readonly T[], textOf: (item: T) => string): string {
  let text = '';
  for (const item of list) text += text === '' ? textOf(item) : `,${textOf(item)}`;
  return `[${text}]`;
}
