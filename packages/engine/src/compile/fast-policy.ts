import { type Code, falseUntil } from '../values/code.ts';
import { type Day, NEVER } from '../values/day.ts';
import type { Facts } from '../values/facts.ts';
import type { Target } from '../values/request.ts';
import { type Decide, generate } from './generate.ts';
import type { Policy, Rule } from './policy.ts';

/** A policy with a generated function for every form of every rule. */
export interface FastPolicy {
  readonly policy: Policy;
  readonly rules: readonly FastRule[];
}

export interface FastRule {
  readonly rule: Rule;
  /** The code of the rule for a target on a day not before `asOf`. */
  code(facts: Facts, target: Target, day: Day): Code;
}

export function compileFast(policy: Policy): FastPolicy {
  const decides = generate(policy.rules.flatMap((rule) => rule.versions.map((version) => version.condition)));
  let next = 0;
  const rules = policy.rules.map((rule) => {
    const own = decides.slice(next, next + rule.versions.length);
    next += rule.versions.length;
    return toFastRule(rule, own, policy);
  });
  return { policy, rules };
}

function toFastRule(rule: Rule, decides: readonly Decide[], { directory }: Policy): FastRule {
  const forms = rule.versions.map(({ from, to }, index) => ({
    from,
    to,
    decide: decides[index],
  }));
  const [only] = forms;
  if (forms.length === 1 && only?.decide !== undefined && only.to === NEVER) {
    const { from, decide } = only;
    return {
      rule,
      code: (facts, target, day) => (day < from ? falseUntil(from) : decide(facts, target, directory, day)),
    };
  }
  return {
    rule,
    code(facts, target, day) {
      const at = forms.findIndex((form) => day <= form.to);
      const form = forms[at];
      if (form?.decide === undefined) return falseUntil(NEVER);
      if (day < form.from) return falseUntil(form.from);
      const code = form.decide(facts, target, directory, day);
      // What this form says of later days ends with it: the next form is another question.
      return code < 0 ? falseUntil(Math.min(-code, forms[at + 1]?.from ?? (-code > form.to ? NEVER : -code))) : code;
    },
  };
}
