import type { Text } from '@guantong/engine';
import type { z } from 'zod';
import { expectations } from '../expectations.ts';
import { createChoiceCheck } from './choice-check.ts';
import { createListCheck } from './list-check.ts';
import { createObjectCheck } from './object-check.ts';
import { oneOf } from './plain-words.ts';
import type { StructureCheck } from './structure-check.ts';
import { createValueCheck } from './value-check.ts';

/**
 * Turns a schema into a check that finds every problem of a value. Zod's own parse gathers all issues before it returns,
 * so a body of a few megabytes of wrong entries costs gigabytes; this one stops at a limit, never copies the value,
 * generates no code (a content security policy may forbid that) and never goes deeper than the schema.
 * Throws on kinds of schema that the request does not use.
 */
export function compileStructureCheck(schema: z.core.$ZodType): StructureCheck {
  // The documented way to tell the kinds of schema apart: the closed union of all of them, by `def.type`.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const words = expectations.get(schema);
  switch (def.type) {
    case 'object':
      return createObjectCheck(def, compileStructureCheck);
    case 'array':
      return createListCheck(compileStructureCheck(def.element));
    case 'union':
      return createChoiceCheck(def, compileStructureCheck);
    case 'optional':
      // Absence is the affair of the object that holds the field.
      return compileStructureCheck(def.innerType);
    case 'nullable': {
      const inner = compileStructureCheck(def.innerType);
      return (value, walk) => {
        if (value !== null) inner(value, walk);
      };
    }
    case 'enum':
      return createMemberCheck(Object.values(def.entries), words);
    case 'literal':
      return createMemberCheck(def.values, words);
    case 'boolean':
      return createValueCheck({ type: 'boolean', words: words ?? { zh: 'true 或 false', en: 'true or false' } });
    case 'string':
      return createValueCheck({ type: 'string', checks: def.checks, words: words ?? { zh: '文本', en: 'text' } });
    case 'number':
      return createValueCheck({ type: 'number', checks: def.checks, words: words ?? { zh: '数字', en: 'a number' } });
    default:
      throw new Error(
        `expected a kind of schema that requests use, found "${def.type}"; add it to compileStructureCheck`,
      );
  }
}

function createMemberCheck(members: readonly unknown[], words: Text | undefined): StructureCheck {
  const allowed = new Set(members);
  const expected = words ?? oneOf(members.map(String));
  return (value, { path, problems }) => {
    if (!allowed.has(value)) problems.add({ path, expected, value });
  };
}
