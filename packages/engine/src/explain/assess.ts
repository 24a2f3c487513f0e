import type { EquivalenceRule, Rule, RuleVersion } from '../compile/policy.ts';
import type { PolicyLibrary } from '../compile/policy-library.ts';
import { type JudgedTarget, type Judgement, judge } from '../evaluate/judge.ts';
import { isDecisive } from '../evaluate/judge-route.ts';
import { outcomeOf } from '../evaluate/outcome.ts';
import type { Assessment, Because, Equivalence, Outcome, RouteAssessment } from '../values/assessment.ts';
import { targetName } from '../values/names.ts';
import type { AssessmentRequest, Target } from '../values/request.ts';
import { valueAt } from '../values/timeline.ts';
import { TRUE } from '../values/truth.ts';
import { explainRoute } from './explain-route.ts';
import { questionsOf } from './questions.ts';

/**
 * Answers one request in full (contract, section 6). Expects a request that `parseAssessmentRequest` accepted. Pure: the
 * same bundle and request give the same answer, in Node and in a browser.
 */
export function assess(library: PolicyLibrary, request: AssessmentRequest): Assessment {
  const judgement = judge(library, request);
  const { policy, targets } = judgement;
  const routes = targets.flatMap((each) => routesOf(each, judgement));
  return {
    ...(request.id === undefined ? {} : { id: request.id }),
    asOf: request.asOf,
    jurisdiction: judgement.jurisdiction,
    policy: { version: policy.version, sha256: policy.sha256 },
    outcome: request.target === undefined ? null : targetOutcome(targets[0]),
    equivalences: policy.equivalences.flatMap((rule) => equivalencesOf(rule, judgement)),
    routes,
    questions: questionsOf(routes),
  };
}

/** The outcome for one target: held, or what the routes that may decide say. */
export function targetOutcome(judged: JudgedTarget | undefined): Outcome {
  if (judged?.heldBy !== undefined) return { status: 'held', earliestOn: null, routeId: null };
  const deciding = (judged?.routes ?? []).filter(isDecisive);
  return outcomeOf(deciding.map(({ rule, status, day }) => ({ id: rule.id, status, day })));
}

function routesOf(judged: JudgedTarget, judgement: Judgement): readonly RouteAssessment[] {
  const { policy } = judgement;
  if (judged.heldBy === undefined) return judged.routes.map((route) => explainRoute(route, policy));
  const { target, heldBy } = judged;
  return policy.rulesByTarget.leadingTo(target).flatMap((rule) => {
    const version = rule.versions.at(-1);
    if (version === undefined) return [];
    const because = heldNode(heldBy, judged, judgement);
    return [heldRoute(rule, version, target, because)];
  });
}

// What is held is not judged: nothing is open, blocks or is assumed.
function heldRoute(rule: Rule, version: RuleVersion, target: Target, because: Because): RouteAssessment {
  return {
    id: rule.id,
    kind: rule.kind,
    title: rule.title,
    target,
    grants: rule.grants,
    decisive: isDecisive({ rule, version }),
    achievements: rule.achievements,
    methods: rule.methods,
    citations: version.citations,
    basis: version.basis,
    status: 'held',
    earliestOn: null,
    validUntil: null,
    because,
    open: [],
    blocking: [],
    assumptions: [],
    waivers: [],
    notices: [],
  };
}

function heldNode(index: number, { target }: JudgedTarget, { policy, request }: Judgement): Because {
  const name = targetName(target, policy.directory.nameOf);
  return {
    op: 'held',
    value: 'true',
    spans: [{ from: request.asOf, value: 'true' }],
    facts: [`/credentials/${index}`],
    zh: `已持有${name.zh}或更高`,
    en: `already holds this or higher: ${name.en}`,
    children: [],
  };
}

function equivalencesOf(rule: EquivalenceRule, { facts, request, scopeFor }: Judgement): readonly Equivalence[] {
  if (facts.asOf < rule.from || facts.asOf > rule.to) return [];
  const target = request.target ?? {
    type: 'title',
    series: 'engineering',
    level: 'entry',
  };
  const scope = scopeFor(target);
  if (valueAt(rule.condition.trace(scope).timeline, facts.asOf) !== TRUE) return [];
  const { treatedAs, text, citations } = rule;
  return facts.educations
    .filter((each) => each.source.program === rule.program && each.graduated <= facts.asOf)
    .map(({ index }) => ({ credential: index, treatedAs, ...text, citations }));
}
