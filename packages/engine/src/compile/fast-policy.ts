import { type Code, falseUntil } from '../values/code.ts';
import { type Day, NEVER } from '../values/day.ts';
import type { Directory } from '../values/directory.ts';
import type { Facts } from '../values/facts.ts';
import type { Target } from '../values/request.ts';
import { type DatedCondition, type Decide, generateCodes, generateTruths, type Memo } from './generate.ts';
import type { Policy, Rule, RulesByTarget } from './policy.ts';
import { indexRules } from './rules-by-target.ts';

/** A policy as generated functions. */
export interface FastPolicy {
  readonly policy: Policy;
  readonly rulesByTarget: RulesByTarget<FastRule>;
  /** What the codes of the rules share while one dossier is judged. */
  createMemo(): Memo;
  readonly truths: FastTruths;
}

export interface FastRule {
  readonly rule: Rule;
  /** The code of the rule for a target on a day not before `asOf`. */
  code(facts: Facts, target: Target, day: Day, memo: Memo): Code;
}

/** The truth of rules on one day, without a word about later days. */
export interface FastTruths {
  createMemo(): Memo;
  /** Writes the truth of every rule to the target into `values` from `at` on; returns the index after the last. */
  write(facts: Facts, target: Target, memo: Memo, values: Int32Array, at: number): number;
}

export function compileFast(policy: Policy): FastPolicy {
  const codes = generateCodes(policy.rules.flatMap((rule) => rule.versions.map((version) => version.condition)));
  let next = 0;
  const rules = policy.rules.map((rule): FastRule => {
    const first = next;
    next += rule.versions.length;
    return { rule, code: codeOfForms(rule, codes.functions.slice(first, next), policy.directory) };
  });
  return {
    policy,
    rulesByTarget: indexRules(rules, ({ rule }) => rule.target),
    createMemo: codes.createMemo,
    truths: compileTruths(policy),
  };
}

function compileTruths({ rulesByTarget, directory }: Policy): FastTruths {
  const groups: (readonly (readonly DatedCondition[])[])[] = [];
  const indexFor = rulesByTarget.mapGroups((group) => groups.push(group.map((rule) => rule.versions)) - 1);
  const { functions, createMemo } = generateTruths(groups);
  return {
    createMemo,
    write(facts, target, memo, values, at) {
      const index = indexFor(target) ?? groups.length;
      functions[index]?.(facts, target, directory, facts.asOf, memo, values, at);
      return at + (groups[index]?.length ?? 0);
    },
  };
}

function codeOfForms(rule: Rule, decides: readonly Decide[], directory: Directory): FastRule['code'] {
  const forms = rule.versions.map(({ from, to }, index) => ({ from, to, decide: decides[index] }));
  const [only] = forms;
  if (forms.length === 1 && only?.decide !== undefined && only.to === NEVER) {
    const { from, decide } = only;
    return (facts, target, day, memo) => (day < from ? -from : decide(facts, target, directory, day, memo));
  }
  return (facts, target, day, memo) => {
    const at = forms.findIndex((form) => day <= form.to);
    const form = forms[at];
    if (form?.decide === undefined) return falseUntil(NEVER);
    if (day < form.from) return falseUntil(form.from);
    const code = form.decide(facts, target, directory, day, memo);
    // What this form says of later days ends with it: the next form is another question.
    return code < 0 ? falseUntil(Math.min(-code, forms[at + 1]?.from ?? (-code > form.to ? NEVER : -code))) : code;
  };
}
