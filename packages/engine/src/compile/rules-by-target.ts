import type { Target } from '../values/request.ts';
import type { RulesByTarget, RuleTarget } from './policy.ts';

/**
 * Indexes rules by what they lead to. A title of any series is let through: that the series is not bridged is a finding,
 * which the conditions of the rule make.
 */
export function indexRules<R>(rules: readonly R[], targetOf: (rule: R) => RuleTarget): RulesByTarget<R> {
  const groups: Groups<R[]> = { title: new Map(), 'skill-level': new Map(), 'professional-qualification': new Map() };
  for (const rule of rules) {
    const target = targetOf(rule);
    for (const name of target.type === 'professional-qualification' ? target.categories : [target.level]) {
      const known = groups[target.type].get(name);
      if (known === undefined) groups[target.type].set(name, [rule]);
      else known.push(rule);
    }
  }
  return {
    leadingTo: (target) => find(groups, target) ?? none,
    mapGroups(make) {
      const made = {
        title: mapValues(groups.title, make),
        'skill-level': mapValues(groups['skill-level'], make),
        'professional-qualification': mapValues(groups['professional-qualification'], make),
      };
      return (target) => find(made, target);
    },
  };
}

type Groups<Value> = Readonly<Record<Target['type'], Map<string, Value>>>;

function find<Value>(groups: Groups<Value>, target: Target): Value | undefined {
  switch (target.type) {
    case 'title':
      return groups.title.get(target.level);
    case 'skill-level':
      return groups['skill-level'].get(target.level);
    case 'professional-qualification':
      return groups['professional-qualification'].get(target.category);
  }
}

function mapValues<Value, Made>(map: Map<string, Value>, make: (value: Value) => Made): Map<string, Made> {
  return new Map([...map].map(([name, value]) => [name, make(value)]));
}

const none: readonly never[] = [];
