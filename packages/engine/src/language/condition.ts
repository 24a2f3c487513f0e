import { z } from 'zod';
import type { ConditionSource, Operator } from './operator.ts';

/** A condition with its operator and arguments told apart; a bare word has no arguments. */
export function splitCondition(source: ConditionSource): {
  readonly name: string;
  readonly args: unknown;
} {
  if (typeof source === 'string') return { name: source, args: null };
  const [entry] = Object.entries(source);
  return { name: entry?.[0] ?? '', args: entry?.[1] };
}

/** The schema of a condition over a closed set of operators, `use` of a named definition included. */
export function conditionSchema(operators: readonly Operator[]): z.ZodType<ConditionSource> {
  const schemaByName = new Map<string, z.ZodType>();
  const names = [...operators.map((operator) => operator.name), 'use'].join(', ');
  const condition: z.ZodType<ConditionSource> = z.custom<ConditionSource>().check((context) => {
    const found = context.value;
    const fail = (message: string, path: (string | number)[] = []) =>
      context.issues.push({ code: 'custom', message, path, input: found });
    if (typeof found !== 'string' && !isSingleKey(found)) {
      fail(`expected one operator with its arguments (${names})`);
      return;
    }
    const { name, args } = splitCondition(found);
    const schema = schemaByName.get(name);
    if (schema === undefined) {
      fail(`expected one of ${names}; found "${name}"`);
      return;
    }
    const result = schema.safeParse(args);
    const base = typeof found === 'string' ? [] : [name];
    for (const issue of result.error?.issues ?? []) {
      if (standsForParameter(args, issue)) continue;
      fail(issue.message, [...base, ...issue.path.filter((part) => typeof part !== 'symbol')]);
    }
  });
  schemaByName.set('use', z.string().min(1));
  for (const operator of operators) schemaByName.set(operator.name, operator.schema(condition));
  return condition;
}

/**
 * Whether an argument is written as `{ parameter: name }`, or is a choice of forms with such an argument inside. The
 * values of the parameter are checked when they are put in its place.
 */
function standsForParameter(args: unknown, issue: z.core.$ZodIssue): boolean {
  let value = args;
  for (const part of issue.path) {
    if (isParameterUse(value)) return true;
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
  }
  return isParameterUse(value) || (issue.code === 'invalid_union' && containsParameter(value));
}

/** Whether a value in the arguments of a condition is the use of a parameter: `{ parameter: name }`. */
export function isParameterUse(value: unknown): value is { readonly parameter: string } {
  return isSingleKey(value) && typeof Reflect.get(value, 'parameter') === 'string';
}

function containsParameter(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isParameterUse(value) || Object.values(value).some(containsParameter);
}

function isSingleKey(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 1;
}
