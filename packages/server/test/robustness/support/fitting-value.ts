import { type Random, randomId } from '../../../src/demonstration/seeded-random.ts';
import type { JsonSchema } from '../../../src/openapi/schema-components.ts';

export interface FittingOptions {
  /** The components of the OpenAPI document. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly random: Random;
  /** Ids of things that exist, so that requests get past looking a thing up. */
  readonly ids: readonly string[];
}

const DEEPEST = 8;

/** A value that mostly fits a schema: well enough that what is then damaged in it reaches the code behind the first check. */
export function fittingValue(schema: JsonSchema | boolean, options: FittingOptions, depth = 0): unknown {
  if (typeof schema === 'boolean') return 'x';
  const { random, schemas } = options;
  const fit = (part: JsonSchema | boolean) => fittingValue(part, options, depth + 1);
  if (schema.$ref !== undefined) return fit(schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(schema.enum, random);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return fit(pick(choices, random) ?? {});
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(fit));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return fittingObject(schema, options, depth);
    case 'array': {
      const count = depth > DEEPEST ? 0 : (schema.minItems ?? 0) + Math.floor(random() * 2);
      return Array.from({ length: count }, () => fit(isSchema(schema.items) ? schema.items : {}));
    }
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + Math.floor(random() * 4);
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    default:
      return fittingText(schema, options);
  }
}

export function pick<T>(from: readonly T[], random: Random): T | undefined {
  return from[Math.floor(random() * from.length)];
}

function isSchema(items: unknown): items is JsonSchema {
  return typeof items === 'object' && items !== null && !Array.isArray(items);
}

function fittingObject(schema: JsonSchema, options: FittingOptions, depth: number): object {
  const { properties = {}, required = [] } = schema;
  const isTaken = (name: string) => required.includes(name) || (depth < DEEPEST && options.random() < 0.4);
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => isTaken(name))
      .map(([name, property]) => [name, fittingValue(property, options, depth + 1)]),
  );
}

function fittingText({ format, pattern, minLength }: JsonSchema, { random, ids }: FittingOptions): string {
  switch (format) {
    case 'uuid':
      return random() < 0.8 ? (pick(ids, random) ?? randomId(random)) : randomId(random);
    case 'date':
      return `${2023 + Math.floor(random() * 4)}-0${1 + Math.floor(random() * 9)}-15`;
    case 'date-time':
      return '2026-06-15T01:00:00.000Z';
    case 'email':
      return 'someone@example.org';
  }
  const known = pattern === undefined ? undefined : examples.find((each) => new RegExp(pattern, 'u').test(each));
  return known ?? pick(words, random)?.padEnd(minLength ?? 0, '文') ?? '';
}

/** Texts that fit the patterns of the wire: regions, occupations, codes, months, pointers, tokens. */
const examples = [
  '990100',
  '6-31-01-03',
  '91990100MA00000006',
  '2026-06',
  '2026-06-15',
  '/statement',
  '123456',
  'a1',
  'case:00000000-0000-4000-8000-000000000000',
];
const words = ['测试', 'engineering', 'x', '同意推荐', '13800000000', '/credentials/0', '2026', 'worker'];
