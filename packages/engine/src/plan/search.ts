import type { Policy } from '../compile/policy.ts';
import { isDecisive, type JudgedRoute, judgeRoute } from '../evaluate/judge-route.ts';
import { findHeld } from '../evaluate/targets.ts';
import { createScopes } from '../language/scope.ts';
import { type Day, NEVER } from '../values/day.ts';
import { readFacts } from '../values/read-facts.ts';
import type { AssessmentRequest, Target } from '../values/request.ts';
import { isAsGood, nextStage, requestAt, type Stage, stageKey } from './stage.ts';

export interface Search {
  readonly policy: Policy;
  readonly request: AssessmentRequest;
  /** The rungs a step may lead to. */
  readonly rungs: readonly Target[];
  readonly asOf: Day;
  /** No step after this day. */
  readonly until: Day;
  /** Whether a stage ends a plan; it is not gone on from. */
  readonly isGoal: (stage: Stage) => boolean;
  /** How many stages may be gone on from, so that a search always ends. */
  readonly most: number;
}

/**
 * The stages that end a plan and are not surpassed: none is both no later, no longer and no less certain. Goes on from
 * the earliest stage first; steps follow in the order of their days, so each set of steps is tried in one order alone.
 */
export function searchPlans(search: Search): readonly Stage[] {
  const start: Stage = { steps: [], credentials: [], day: search.asOf, examinations: 0, conditional: false };
  const open: Stage[] = [start];
  const bestByKey = new Map<string, Stage[]>();
  const found: Stage[] = [];
  for (let taken = 0; taken < search.most; taken += 1) {
    const stage = takeEarliest(open);
    if (stage === undefined) break;
    if (found.some((goal) => isAsGood(goal, stage))) continue;
    for (const next of stagesAfter(stage, search)) {
      const rivals = bestByKey.get(stageKey(next)) ?? [];
      if ([...rivals, ...found].some((rival) => isAsGood(rival, next))) continue;
      bestByKey.set(stageKey(next), [...rivals.filter((rival) => !isAsGood(next, rival)), next]);
      if (search.isGoal(next)) found.push(next);
      else open.push(next);
    }
  }
  return found.filter(
    (stage) => !found.some((other) => other !== stage && isAsGood(other, stage) && !isAsGood(stage, other)),
  );
}

/** Every stage one step further. */
export function stagesAfter(stage: Stage, search: Search): readonly Stage[] {
  return search.rungs.flatMap((rung) => bestRoutes(stage, rung, search)).map((route) => nextStage(stage, route));
}

// Of the routes to a rung: the first without open question and, where it is earlier still, the first with one.
function bestRoutes(stage: Stage, rung: Target, { policy, request, until }: Search): readonly JudgedRoute[] {
  const asked = requestAt(request, stage, rung);
  if (stage.credentials.some((_, index) => isAtLeast(asked, rung, index))) return [];
  const facts = readFacts(asked);
  if (findHeld(asked.dossier, rung, facts.asOf) !== undefined) return [];
  const scope = createScopes(facts, policy.directory)(rung);
  const routes = policy.rulesByTarget
    .leadingTo(rung)
    .flatMap((rule) => judgeRoute(rule, rung, scope) ?? [])
    .filter((route) => isDecisive(route) && route.day < NEVER && route.day <= until && route.day >= stage.day)
    .sort((a, b) => a.day - b.day);
  const sure = routes.find((route) => route.status !== 'undetermined');
  const open = routes.find((route) => route.status === 'undetermined' && route.day < (sure?.day ?? NEVER));
  return [sure, open].flatMap((route) => (route === undefined ? [] : [route]));
}

// What a plan has obtained already, on whatever day, is not obtained again.
function isAtLeast(asked: AssessmentRequest, rung: Target, index: number): boolean {
  const own = asked.dossier.credentials.length - 1 - index;
  const credential = asked.dossier.credentials[own];
  return (
    credential !== undefined && findHeld({ credentials: [credential], employments: [] }, rung, NEVER) !== undefined
  );
}

function takeEarliest(open: Stage[]): Stage | undefined {
  let at = 0;
  open.forEach((stage, index) => {
    const best = open[at];
    if (
      best !== undefined &&
      (stage.day < best.day || (stage.day === best.day && stage.examinations < best.examinations))
    ) {
      at = index;
    }
  });
  return open.splice(at, 1)[0];
}
