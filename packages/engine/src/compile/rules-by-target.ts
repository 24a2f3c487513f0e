import type { Target } from '../values/request.ts';
import type { RulesByTarget, RuleTarget } from './policy.ts';

/**
 * Indexes rules by what they lead to. A title of any series is let through: that the series is not bridged is a finding,
 * which the conditions of the rule make.
 */
export function indexRules<R>(rules: readonly R[], targetOf: (rule: R) => RuleTarget): RulesByTarget<R> {
  const groupsByName: Record<Target['type'], Map<string, R[]>> = {
    title: new Map(),
    'skill-level': new Map(),
    'professional-qualification': new Map(),
  };
  for (const rule of rules) {
    const target = targetOf(rule);
    for (const name of target.type === 'professional-qualification' ? target.categories : [target.level]) {
      const known = groupsByName[target.type].get(name);
      if (known === undefined) groupsByName[target.type].set(name, [rule]);
      else known.push(rule);
    }
  }
  const leadingTo = (target: Target) =>
    groupsByName[target.type].get(target.type === 'professional-qualification' ? target.category : target.level) ??
    none;
  return { groups: Object.values(groupsByName).flatMap((groups) => [...groups.values()]), leadingTo };
}

const none: readonly never[] = [];
