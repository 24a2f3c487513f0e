import type { Condition, FastEmitter } from '../language/operator.ts';
import { type Code, NEVER_CODE } from '../values/code.ts';
import type { Day } from '../values/day.ts';
import type { Directory } from '../values/directory.ts';
import type { Facts } from '../values/facts.ts';
import type { Target } from '../values/request.ts';

/**
 * What several rules ask of one and the same dossier, remembered between their calls: `d` and `t` say for which day and
 * target. One for each dossier; only the generated functions look inside.
 */
export interface Memo {
  d: Day;
  t: Target | undefined;
}

/** A condition as generated code: its code on one day, without trace. */
export type Decide = (facts: Facts, target: Target, directory: Directory, day: Day, memo: Memo) => Code;

/** Several rules as generated code: the truth of each on one day, written into `values` from `at` on. */
export type DecideAll = (...given: [...Parameters<Decide>, values: Int32Array, at: number]) => void;

/** A condition that counts from one day to another, both inclusive. */
export interface DatedCondition {
  readonly from: Day;
  readonly to: Day;
  readonly condition: Condition;
}

/** Generated functions and the memo they share. */
export interface Generated<Function> {
  readonly functions: readonly Function[];
  createMemo(): Memo;
}

/**
 * One function per condition. A false condition says until when it surely stays false.
 *
 * Here as below, the source is built from operator arguments that passed their schemas and from fixed text only; functions
 * and data go in by reference. Needs `new Function`, so it is for servers, not for pages.
 */
export function generateCodes(conditions: readonly Condition[]): Generated<Decide> {
  const source = createSource((parts, define) => define(neverOrLeast(parts)));
  return source.build(
    conditions.map((condition) => {
      const call = condition.fast(source.emitter);
      return `(f, t, y, d, m) => { turn(m, t, d); const c = undefined, r = undefined; return ${call}; }`;
    }),
  );
}

/**
 * One function per group of rules, each rule given by its forms over time. Only whether a rule is false, unknown or true on
 * the day is told, so that an all-of stops at its first false condition.
 */
export function generateTruths(groups: readonly (readonly (readonly DatedCondition[])[])[]): Generated<DecideAll> {
  const source = createSource((parts, define) => define(firstFalseOrLeast(parts)));
  return source.build(
    groups.map((rules) => {
      const steps = rules.map((forms, index) => {
        const code = forms.reduceRight(
          (later, { from, to, condition }) =>
            `(d > ${to} ? ${later} : d < ${from} ? -1 : ${condition.fast(source.emitter)})`,
          '-1',
        );
        return `v = ${code}; values[at + ${index}] = v < 0 ? 0 : v;`;
      });
      return `(f, t, y, d, m, values, at) => { turn(m, t, d); const c = undefined, r = undefined; let v; ${steps.join(' ')} }`;
    }),
  );
}

interface Source {
  readonly emitter: FastEmitter;
  build<Function>(entries: readonly string[]): Generated<Function>;
}

const parameters = 'f, t, y, d, c, r, m';

function createSource(allOf: (parts: readonly string[], define: FastEmitter['define']) => string): Source {
  const references: object[] = [];
  const nameByBody = new Map<string, string>();
  const [daily, ofTarget] = [new Map<string, string>(), new Map<string, string>()];
  const define = (body: string): string => {
    const name = nameByBody.get(body) ?? `n${nameByBody.size}`;
    nameByBody.set(body, name);
    return `${name}(${parameters})`;
  };
  const emitter: FastEmitter = {
    reference(value) {
      const known = references.indexOf(value);
      return known === -1 ? `k${references.push(value) - 1}` : `k${known}`;
    },
    define,
    oncePerDay: (expression) => remembered(daily, 'p', expression),
    oncePerTarget: (expression) => remembered(ofTarget, 'q', expression),
    allOf: (parts) => allOf(parts, define),
    anyOf: (parts) => `Math.max(${parts.join(', ')})`,
  };
  return {
    emitter,
    build(entries) {
      const constants = references.map((_, index) => `const k${index} = references[${index}];`);
      const functions = [...nameByBody].map(([body, name]) => `function ${name}(${parameters}) { ${body} }`);
      const build = new Function(
        'references',
        `'use strict'; ${constants.join(' ')} ${functions.join(' ')} ${turning([...daily.values()], [...ofTarget.values()])}
        return { functions: [${entries.join(', ')}], createMemo };`,
      );
      return build(references);
    },
  };
}

function remembered(nameByExpression: Map<string, string>, letter: string, expression: string): string {
  const name = nameByExpression.get(expression) ?? `${letter}${nameByExpression.size}`;
  nameByExpression.set(expression, name);
  return `(m.${name} ?? (m.${name} = ${expression}))`;
}

// Stops at the first condition that is false for good: nothing is less than that.
function neverOrLeast(parts: readonly string[]): string {
  return leastUntil(parts, `v === ${NEVER_CODE}`);
}

function firstFalseOrLeast(parts: readonly string[]): string {
  return leastUntil(parts, 'v < 0');
}

// What is remembered comes first: after the first rule it costs nothing, and it may spare the rest.
function leastUntil(parts: readonly string[], isEnough: string): string {
  const isRemembered = (part: string) => part.startsWith('(m.');
  const sorted = [...parts.filter(isRemembered), ...parts.filter((part) => !isRemembered(part))];
  const steps = sorted.map((part) => `v = ${part}; if (${isEnough}) return v; if (v < least) least = v;`);
  return `let v = 2, least = 2; ${steps.join(' ')} return least;`;
}

// What was remembered of another day or target is forgotten. Targets that differ in level alone are the same to a
// condition (TargetSubject).
function turning(daily: readonly string[], ofTarget: readonly string[]): string {
  const clear = (names: readonly string[]) => names.map((name) => `m.${name} = undefined;`).join(' ');
  const fields = [...daily, ...ofTarget].map((name) => `, ${name}: undefined`).join('');
  return `function createMemo() { return { d: -1, t: undefined${fields} }; }
    function turn(m, t, d) {
      if (m.d !== d) { m.d = d; m.t = undefined; ${clear(daily)} }
      if (m.t !== t) { if (!isSameSubject(m.t, t)) { ${clear(ofTarget)} } m.t = t; }
    }
    function isSameSubject(a, b) {
      return a !== undefined && a.type === b.type && a.series === b.series && a.specialty === b.specialty &&
        a.occupation === b.occupation && a.category === b.category;
    }`;
}
