import { splitCondition } from '../language/condition.ts';
import type { ConditionSource } from '../language/operator.ts';
import { isConditionReference, type JsonSchema, packJsonSchema } from './pack-json-schema.ts';
import { isRecord } from './pointer.ts';

/** How the arguments of each operator look, and where conditions stand inside them. */
export interface ConditionShapes {
  argumentsOf(operator: string): JsonSchema | undefined;
}

/** A condition inside another and the path from the outer one to it. */
export interface InnerCondition {
  readonly source: ConditionSource;
  readonly path: readonly PropertyKey[];
}

export function conditionShapes(schema: JsonSchema = packJsonSchema()): ConditionShapes {
  const condition = schema.$defs?.condition;
  const [, withArguments]: readonly unknown[] =
    isRecord(condition) && Array.isArray(condition.anyOf) ? condition.anyOf : [];
  const properties = isRecord(withArguments) ? withArguments.properties : undefined;
  return {
    argumentsOf(operator) {
      const found = isRecord(properties) && operator !== 'use' ? properties[operator] : undefined;
      return isRecord(found) ? found : undefined;
    },
  };
}

/** The conditions that stand directly inside a condition. */
export function innerConditions(source: ConditionSource, shapes: ConditionShapes): readonly InnerCondition[] {
  const { name, args } = splitCondition(source);
  const schema = shapes.argumentsOf(name);
  return schema === undefined ? [] : conditionsIn(args, schema, [name]);
}

function conditionsIn(value: unknown, schema: unknown, path: readonly PropertyKey[]): readonly InnerCondition[] {
  if (!isRecord(schema)) return [];
  if (isConditionReference(schema))
    return typeof value === 'string' || isRecord(value) ? [{ source: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => conditionsIn(each, schema.items, [...path, index]));
  const properties = schema.properties;
  if (!isRecord(value) || !isRecord(properties)) return [];
  return Object.entries(value).flatMap(([key, each]) => conditionsIn(each, properties[key], [...path, key]));
}
