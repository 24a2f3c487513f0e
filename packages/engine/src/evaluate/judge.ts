import type { Policy } from '../compile/policy.ts';
import type { PolicyLibrary } from '../compile/policy-library.ts';
import type { Scope, TargetSubject } from '../language/operator.ts';
import { createScopes } from '../language/scope.ts';
import type { Facts } from '../values/facts.ts';
import { presentPost, readFacts } from '../values/read-facts.ts';
import type { AssessmentRequest, Target } from '../values/request.ts';
import { type JudgedRoute, judgeRoute } from './judge-route.ts';
import { findHeld, targetsOf } from './targets.ts';

/** A request judged: for each target, what is held already or every route to it. */
export interface Judgement {
  readonly request: AssessmentRequest;
  readonly jurisdiction: string;
  readonly policy: Policy;
  readonly facts: Facts;
  readonly scopeFor: (target: TargetSubject) => Scope;
  readonly targets: readonly JudgedTarget[];
}

export interface JudgedTarget {
  readonly target: Target;
  /** Index of the credential by which the target or higher is held; then no route is judged. */
  readonly heldBy: number | undefined;
  readonly routes: readonly JudgedRoute[];
}

/** Judges a validated request. Without a target: every target of every route in force. */
export function judge(library: PolicyLibrary, request: AssessmentRequest): Judgement {
  const facts = readFacts(request);
  const jurisdiction = request.jurisdiction ?? homeJurisdiction(facts);
  const policy = library.policyFor(jurisdiction, request.knownOn);
  const scopeFor = createScopes(facts, policy.directory);
  const targets = request.target === undefined ? targetsOf(policy, facts) : [request.target];
  return {
    request,
    jurisdiction,
    policy,
    facts,
    scopeFor,
    targets: targets.map((target) => judgeTarget(policy, target, scopeFor(target), request)),
  };
}

/** The region of the present employer on the judged day, else CN (contract, section 5). */
export function homeJurisdiction(facts: Facts): string {
  return presentPost(facts.employments, facts.asOf)?.employer.region ?? 'CN';
}

function judgeTarget(policy: Policy, target: Target, scope: Scope, { dossier }: AssessmentRequest): JudgedTarget {
  const heldBy = findHeld(dossier, target, scope.facts.asOf);
  if (heldBy !== undefined) return { target, heldBy, routes: [] };
  const routes = policy.rulesByTarget.leadingTo(target).flatMap((rule) => judgeRoute(rule, target, scope) ?? []);
  return { target, heldBy, routes };
}
