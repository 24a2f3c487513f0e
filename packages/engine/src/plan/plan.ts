import type { PolicyLibrary } from '../compile/policy-library.ts';
import { homeJurisdiction } from '../evaluate/judge.ts';
import type { JudgedRoute } from '../evaluate/judge-route.ts';
import { openOn } from '../explain/findings.ts';
import { assumptionsOf } from '../explain/remarks.ts';
import type { CodedText } from '../values/assessment.ts';
import { anniversary, dayToIso } from '../values/day.ts';
import type { Plan, PlanReport, PlanStep } from '../values/plan.ts';
import { readFacts } from '../values/read-facts.ts';
import type { AssessmentRequest, Target } from '../values/request.ts';
import { rungsFor } from './rungs.ts';
import { type Search, searchPlans } from './search.ts';
import type { Stage } from './stage.ts';

// Far more than the two tracks have combinations worth taking; reached only by made-up dossiers.
const mostStages = 400;

/**
 * The ways to the request's target over both tracks that are not surpassed by day, number of examinations and certainty,
 * earliest first. Each step counts from the first day it may be applied for. Empty where no sequence of steps leads there
 * within 60 years, or where the request has no target.
 */
export function plan(library: PolicyLibrary, request: AssessmentRequest): PlanReport {
  const { target } = request;
  const search = prepare(library, request, target);
  const stages =
    target === undefined ? [] : searchPlans({ ...search, isGoal: (stage) => sameTarget(lastTarget(stage), target) });
  const { version, sha256 } = search.policy;
  return {
    asOf: request.asOf,
    jurisdiction: search.jurisdiction,
    policy: { version, sha256 },
    plans: stages.map(toPlan).sort(comparePlans),
  };
}

/** What can be reached within `years` years of the judged day: the earliest plan to each rung, by day. */
export function reach(library: PolicyLibrary, request: AssessmentRequest, years: number): readonly Plan[] {
  const search = prepare(library, request, undefined);
  const until = anniversary(search.asOf, years);
  const best = new Map<string, Stage>();
  searchPlans({
    ...search,
    until,
    isGoal: (stage) => {
      const key = JSON.stringify(lastTarget(stage));
      const known = best.get(key);
      if (known === undefined || isBetter(stage, known)) best.set(key, stage);
      return false;
    },
  });
  return [...best.values()].map(toPlan).sort(comparePlans);
}

function prepare(
  library: PolicyLibrary,
  request: AssessmentRequest,
  goal: Target | undefined,
): Search & { jurisdiction: string } {
  const facts = readFacts(request);
  const jurisdiction = request.jurisdiction ?? homeJurisdiction(facts);
  const policy = library.policyFor(jurisdiction, request.knownOn);
  const rungs = rungsFor(policy, facts, goal);
  const wanted = goal === undefined || rungs.some((rung) => sameTarget(rung, goal)) ? rungs : [...rungs, goal];
  const { asOf, horizon } = facts;
  return { policy, request, rungs: wanted, asOf, until: horizon, isGoal: () => false, most: mostStages, jurisdiction };
}

function isBetter(a: Stage, b: Stage): boolean {
  if (a.conditional !== b.conditional) return !a.conditional;
  return a.day < b.day || (a.day === b.day && a.examinations < b.examinations);
}

function lastTarget(stage: Stage): Target | undefined {
  return stage.steps.at(-1)?.target;
}

function sameTarget(a: Target | undefined, b: Target): boolean {
  if (a === undefined || a.type !== b.type || a.level !== b.level) return false;
  switch (a.type) {
    case 'title':
      return b.type === 'title' && a.series === b.series && a.specialty === b.specialty;
    case 'skill-level':
      return b.type === 'skill-level' && a.occupation === b.occupation;
    case 'professional-qualification':
      return b.type === 'professional-qualification' && a.category === b.category;
  }
}

function toPlan(stage: Stage): Plan {
  const target = lastTarget(stage);
  if (target === undefined) throw new Error('a plan without steps has no target');
  return {
    target,
    reachedOn: dayToIso(stage.day),
    examinations: stage.examinations,
    conditional: stage.conditional,
    steps: stage.steps.map(toStep),
  };
}

function toStep(route: JudgedRoute, index: number): PlanStep {
  const { rule, version, target, status, trace, day } = route;
  return {
    routeId: rule.id,
    kind: rule.kind,
    title: rule.title,
    target,
    on: dayToIso(day),
    grants: rule.grants,
    assumptions: [...(index > 0 ? [obtainedOnTime] : []), ...assumptionsOf(route)],
    open: status === 'undetermined' ? openOn(trace, day) : [],
    citations: version.citations,
  };
}

const obtainedOnTime: CodedText = {
  code: 'earlier-steps-obtained',
  zh: '假定前面各步在最早可申报之日即取得',
  en: 'the earlier steps are assumed to be obtained on the first day they may be applied for',
};

function comparePlans(a: Plan, b: Plan): number {
  if (a.reachedOn !== b.reachedOn) return a.reachedOn < b.reachedOn ? -1 : 1;
  return a.examinations - b.examinations || Number(a.conditional) - Number(b.conditional);
}
