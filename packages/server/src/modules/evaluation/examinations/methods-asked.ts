import type { EvaluationMethod, LevelMethods } from '@guantong/contracts';
import type { Assessment, Target } from '@guantong/engine';
import { routeOf } from '../../applications/judge-application.ts';

type Methods = LevelMethods['methods'];
type OfCycle = { readonly methods: readonly LevelMethods[] };

/** What a case is examined by. */
export interface ExaminedCase {
  readonly target: Target;
  readonly assessment: Assessment | null;
  readonly route_id: string | null;
}

export function levelOf(target: Target): LevelMethods['level'] | undefined {
  return target.type === 'title' || target.type === 'skill-level' ? target.level : undefined;
}

/** How a cycle evaluates a level; none where it says nothing of it. */
export function methodsOf({ methods }: OfCycle, level: string | undefined): Methods {
  return methods.find((each) => each.level === level)?.methods ?? [];
}

/** The pass mark of a method at the level of a target; 60 where the cycle says nothing. */
export function passMarkOf(cycle: OfCycle, target: Target, method: EvaluationMethod): number {
  return methodsOf(cycle, levelOf(target)).find((asked) => asked.method === method)?.passMark ?? 60;
}

/**
 * The methods that one case is examined by: those of its level, without theory where its route waives the theory examination (96号
 * 二（四）, 国家职业标准: 相关专业毕业的免考理论); the weights of the others then add up to 100 in their proportion. Theory
 * alone is never waived.
 */
export function methodsAsked(cycle: OfCycle, { target, assessment, route_id }: ExaminedCase): Methods {
  const own = methodsOf(cycle, levelOf(target));
  const waivers = (assessment && routeOf(assessment, route_id)?.waivers) ?? [];
  if (!waivers.some(({ code }) => code === 'theory-examination')) return own;
  const others = own.filter(({ method }) => method !== 'theory');
  return others.length === 0 ? own : toHundred(others);
}

/** Whole weights in their proportion; what rounding leaves over goes to the first. */
export function toHundred(methods: Methods): Methods {
  const sum = methods.reduce((total, { weight }) => total + weight, 0);
  const scaled = methods.map((each) => ({ ...each, weight: Math.max(1, Math.floor((each.weight * 100) / sum)) }));
  const rest = 100 - scaled.reduce((total, { weight }) => total + weight, 0);
  return scaled.map((each, index) => (index === 0 ? { ...each, weight: each.weight + rest } : each));
}
