import type { Text } from '@guantong/engine';
import type { z } from 'zod';
import type { StructureCheck } from './structure-check.ts';

interface ValueRule {
  readonly type: 'string' | 'number' | 'boolean';
  readonly checks?: readonly z.core.$ZodCheck<never>[] | undefined;
  readonly words: Text;
}

type Test = (value: unknown) => boolean;

/** A text, number or boolean that passes every check of its schema. NaN and infinities are no numbers. */
export function createValueCheck({ type, checks = [], words }: ValueRule): StructureCheck {
  const tests = checks.map(testOf);
  return (value, { path, problems }) => {
    if (typeof value !== type || (type === 'number' && !Number.isFinite(value)) || !passes(value, tests)) {
      problems.add({ path, expected: words, value });
    }
  };
}

function passes(value: unknown, tests: readonly Test[]): boolean {
  for (const test of tests) if (!test(value)) return false;
  return true;
}

function testOf(check: z.core.$ZodCheck<never>): Test {
  // The closed union of checks, by `def.check`, as with the kinds of schema.
  const { def } = (check as unknown as z.core.$ZodChecks | z.core.$ZodCustom)._zod;
  if (!('check' in def)) throw new Error('expected a check');
  switch (def.check) {
    case 'string_format': {
      const { pattern } = def;
      if (pattern === undefined) throw new Error(`expected a pattern for the format ${def.format}`);
      return (value) => typeof value === 'string' && pattern.test(value);
    }
    case 'greater_than': {
      const { value: least, inclusive } = def;
      return (value) => typeof value === 'number' && (inclusive ? value >= Number(least) : value > Number(least));
    }
    case 'custom': {
      const { fn } = def;
      if (fn === undefined) throw new Error('expected a custom check with a function');
      return (value) => Boolean(fn(value));
    }
    default:
      throw new Error(`expected a check that requests use, found "${def.check}"; add it to createValueCheck`);
  }
}
