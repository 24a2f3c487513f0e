export {
  canonicalJson,
  createBundle,
  type PolicyBundle,
} from './compile/bundle.ts';
export type { FastPolicy } from './compile/fast-policy.ts';
export type { Policy, Rule, RuleVersion } from './compile/policy.ts';
export {
  createPolicyLibrary,
  governingJurisdiction,
  type PolicyLibrary,
} from './compile/policy-library.ts';
export { compareStandings, type Standing, standingOf } from './evaluate/compare-standings.ts';
export { type DecidedRoute, decide, decideRoutes } from './evaluate/decide.ts';
export { decideOn } from './evaluate/decide-on.ts';
export { createTargetDecider, type TargetDecider } from './evaluate/decide-targets.ts';
export { assess } from './explain/assess.ts';
export { diffPolicies, type PolicyChange, policyTimeline, type RuleDifference } from './explain/compare.ts';
export {
  type ConditionWords,
  findRule,
  listRules,
  type PolicyView,
  type RuleVersionWords,
  type RuleWords,
} from './explain/describe.ts';
export { explainRoutes } from './explain/explain-route.ts';
export { findRoutes, type RouteFindings } from './explain/find-routes.ts';
export { questionsOf } from './explain/questions.ts';
export type { Pack, PackDocument, PackRule } from './language/pack.ts';
export { plan, reach } from './plan/plan.ts';
export * from './values/assessment.ts';
export {
  anniversary,
  type Day,
  dayFromIso,
  dayToIso,
  horizonOf,
  parseDay,
} from './values/day.ts';
export {
  createDirectory,
  type Directory,
  type DirectoryEntry,
} from './values/directory.ts';
export type { Facts } from './values/facts.ts';
export * from './values/levels.ts';
export * from './values/names.ts';
export * from './values/plan.ts';
export { readFacts } from './values/read-facts.ts';
export { jurisdictionChain, regionWithin } from './values/region.ts';
export { cities, provinces, regionName } from './values/region-names.ts';
export * from './values/request.ts';
export { monthNames, sayDate, sayInstant } from './values/say-date.ts';
export { specialtyName, specialtyNames } from './values/specialty-names.ts';
export type { Text } from './values/text.ts';
