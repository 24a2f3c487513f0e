import type { Condition, FastEmitter } from '../language/operator.ts';
import type { Code } from '../values/code.ts';
import type { Day } from '../values/day.ts';
import type { Directory } from '../values/directory.ts';
import type { Facts } from '../values/facts.ts';
import type { Target } from '../values/request.ts';

/** A condition as generated code: its truth on one day, without trace. */
export type Decide = (facts: Facts, target: Target, directory: Directory, day: Day) => Code;

/**
 * Generates one function per condition. The source is built from operator arguments that passed their schemas and from
 * fixed text only; functions and data go in by reference. Needs `new Function`, so it is for servers, not for pages.
 */
export function generate(conditions: readonly Condition[]): readonly Decide[] {
  const references: object[] = [];
  const functions: string[] = [];
  const nameByBody = new Map<string, string>();
  const emitter: FastEmitter = {
    reference(value) {
      const known = references.indexOf(value);
      if (known !== -1) return `k${known}`;
      references.push(value);
      return `k${references.length - 1}`;
    },
    define(body) {
      const known = nameByBody.get(body);
      if (known !== undefined) return `${known}(f, t, y, d, c, r)`;
      const name = `n${nameByBody.size}`;
      nameByBody.set(body, name);
      functions.push(`function ${name}(f, t, y, d, c, r) { ${body} }`);
      return `${name}(f, t, y, d, c, r)`;
    },
  };
  const entries = conditions.map((condition) => {
    const source = condition.fast(emitter);
    return `(f, t, y, d) => { const c = undefined, r = undefined; return ${source}; }`;
  });
  const names = references.map((_, index) => `const k${index} = references[${index}];`);
  const build = new Function(
    'references',
    `'use strict'; ${names.join(' ')} ${functions.join(' ')} return [${entries.join(', ')}];`,
  );
  return build(references);
}
