import type { Assessment, RouteAssessment } from '@guantong/engine';

/** Writes assessments as JSON. */
export type AssessmentText = (assessment: Assessment) => string;

/**
 * Half of an answer is what a rule says of itself: title, citations, notices. The engine hands out the same objects every
 * time, so their text is written once and kept as long as the policy they belong to. Keys are in another order than
 * `JSON.stringify` has them; the value is the same.
 */
export function createAssessmentText(): AssessmentText {
  const known = new WeakMap<object, string>();
  const fixedText = (value: object): string => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const text = JSON.stringify(value);
    known.set(value, text);
    return text;
  };
  const listText = (list: readonly object[]): string => {
    let text = '';
    for (const item of list) text += text === '' ? fixedText(item) : `,${fixedText(item)}`;
    return `[${text}]`;
  };
  const routeText = (route: RouteAssessment): string => {
    const { title, citations, achievements, methods, assumptions, waivers, notices, ...own } = route;
    const ofRule = `"title":${fixedText(title)},"citations":${fixedText(citations)},"achievements":${fixedText(achievements)},"methods":${fixedText(methods)}`;
    const remarks = `"assumptions":${listText(assumptions)},"waivers":${listText(waivers)},"notices":${listText(notices)}`;
    return `${opened(own)},${ofRule},${remarks}}`;
  };
  return ({ routes, ...own }) => {
    let text = '';
    for (const route of routes) text += text === '' ? routeText(route) : `,${routeText(route)}`;
    return `${opened(own)},"routes":[${text}]}`;
  };
}

/** The text of an object with at least one key, left open for more. */
function opened(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}
