import { dayFromIso, dayToIso } from '../values/day.ts';
import type { ConditionShapes } from './condition-shapes.ts';
import { isConditionReference, isParameterReference, type JsonSchema } from './pack-json-schema.ts';
import { isRecord } from './pointer.ts';

/** One small change of plain data: a new value at a place, or (`removed`) nothing there any more. */
export interface Mutation {
  readonly path: readonly string[];
  readonly change: { readonly value: unknown } | 'removed';
  /** The change in words, for example `years: 2 → 3`. */
  readonly words: string;
}

/**
 * Every single change of a value that its schema allows and that could change an answer: numbers by one, days by one,
 * levels up and down, list elements taken out and foreign ones put in, flags, choices, optional parts left out, all-of
 * and any-of exchanged. Words, names and references stay.
 */
export function mutationsOf(value: unknown, schema: JsonSchema, shapes: ConditionShapes): readonly Mutation[] {
  if (isConditionReference(schema)) return conditionMutations(value, shapes);
  const branches = branchesOf(schema);
  if (branches.length > 0) return choiceMutations(value, branches, shapes);
  if (schema.enum !== undefined) return neighbours(value, schema.enum).map((other) => exchanged(value, other));
  switch (schema.type) {
    case 'integer':
    case 'number':
      return typeof value === 'number' ? [exchanged(value, value + 1), exchanged(value, value - 1)] : [];
    case 'boolean':
      return [exchanged(value, value !== true)];
    case 'string':
      return typeof value === 'string' ? stringMutations(value, schema) : [];
    case 'array':
      return Array.isArray(value) ? listMutations(value, schema, shapes) : [];
    case 'object':
      return isRecord(value) ? recordMutations(value, schema, shapes) : [];
    default:
      return [];
  }
}

function conditionMutations(value: unknown, shapes: ConditionShapes): readonly Mutation[] {
  if (!isRecord(value)) return [];
  const [entry] = Object.entries(value);
  if (entry === undefined) return [];
  const [name, args] = entry;
  const schema = shapes.argumentsOf(name);
  if (schema === undefined) return [];
  const inner = within(name, mutationsOf(args, schema, shapes));
  if (name === 'all') return [{ path: [], change: { value: { any: args } }, words: 'all → any' }, ...inner];
  if (name === 'any') return [{ path: [], change: { value: { all: args } }, words: 'any → all' }, ...inner];
  if (name === 'not') return [{ path: [], change: { value: args }, words: 'not left out' }, ...inner];
  return inner;
}

function choiceMutations(
  value: unknown,
  branches: readonly JsonSchema[],
  shapes: ConditionShapes,
): readonly Mutation[] {
  const own = branches.find((branch) => fits(value, branch));
  if (own === undefined || isParameterReference(own)) return [];
  const others = branches.filter((branch) => branch !== own).flatMap(samplesOf);
  return [...mutationsOf(value, own, shapes), ...others.map((other) => exchanged(value, other))];
}

function stringMutations(value: string, schema: JsonSchema): readonly Mutation[] {
  if (schema.format === 'date') {
    const day = dayFromIso(value);
    return [exchanged(value, dayToIso(day + 1)), exchanged(value, dayToIso(day - 1))];
  }
  if (schema.pattern !== regionPattern) return [];
  const wider = value.replace(/(?<=^..)..(?=00$)/, '00');
  const elsewhere = `${value.startsWith('11') ? '31' : '11'}${value.slice(2)}`;
  return [...new Set([elsewhere, wider])].filter((other) => other !== value).map((other) => exchanged(value, other));
}

function listMutations(value: readonly unknown[], schema: JsonSchema, shapes: ConditionShapes): readonly Mutation[] {
  const items = isSchema(schema.items) ? schema.items : {};
  const removed = value.map(
    (each, index): Mutation => ({ path: [String(index)], change: 'removed', words: `${brief(each)} left out` }),
  );
  const foreign = (items.enum ?? []).filter((other) => !value.includes(other));
  const added = foreign.map(
    (other): Mutation => ({ path: [], change: { value: [...value, other] }, words: `${brief(other)} put in` }),
  );
  // Foreign values are put in above; exchanging one for another shows nothing new.
  const inner =
    items.enum === undefined
      ? value.flatMap((each, index) => within(String(index), mutationsOf(each, items, shapes)))
      : [];
  return [...removed, ...added, ...inner];
}

function recordMutations(
  value: Readonly<Record<string, unknown>>,
  schema: JsonSchema,
  shapes: ConditionShapes,
): readonly Mutation[] {
  if (isProse(schema)) return [];
  const entries = isSchema(schema.additionalProperties) ? schema.additionalProperties : undefined;
  // A flag that is not set: "this level or higher" becomes "exactly this level".
  const flags = Object.entries(schema.properties ?? {}).filter(
    ([key, property]) => value[key] === undefined && isSchema(property) && property.type === 'boolean',
  );
  const set = flags.map(([key]): Mutation => ({ path: [key], change: { value: true }, words: `${key} put in` }));
  const changed = Object.entries(value).flatMap(([key, each]) => {
    const property = schema.properties?.[key];
    const own = isSchema(property) ? property : entries;
    if (own === undefined || each === undefined || silent.has(key) || isProse(own)) return [];
    const optional = !(schema.required ?? []).includes(key) && own.default === undefined;
    const left: readonly Mutation[] = optional ? [{ path: [key], change: 'removed', words: `${key} left out` }] : [];
    return [...left, ...within(key, mutationsOf(each, own, shapes))];
  });
  return [...set, ...changed];
}

/** Parts that speak to people or to authors of packs and never change an answer. */
const silent: ReadonlySet<string> = new Set(['number', 'clause', 'delegates', 'version']);
const regionPattern = '^[1-9][0-9]{5}$';

function isProse(schema: JsonSchema): boolean {
  return schema.properties?.zh !== undefined;
}

function within(key: string, mutations: readonly Mutation[]): readonly Mutation[] {
  return mutations.map(({ path, change, words }) => ({
    path: [key, ...path],
    change,
    words: path.length === 0 && change !== 'removed' ? `${key}: ${words}` : words,
  }));
}

function exchanged(value: unknown, other: unknown): Mutation {
  return { path: [], change: { value: other }, words: `${brief(value)} → ${brief(other)}` };
}

// In an order (levels) the two neighbours; a choice of few is tried whole.
function neighbours(value: unknown, choices: readonly unknown[]): readonly unknown[] {
  if (choices.length <= 4) return choices.filter((other) => other !== value);
  const at = choices.indexOf(value);
  return [choices[at - 1], choices[at + 1]].filter((other) => other !== undefined);
}

function branchesOf(schema: JsonSchema): readonly JsonSchema[] {
  return (schema.anyOf ?? schema.oneOf ?? []).filter(isSchema);
}

/** The values a branch of a choice could take where it leaves little open. */
function samplesOf(schema: JsonSchema): readonly unknown[] {
  if (isParameterReference(schema)) return [];
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum !== undefined) return schema.enum;
  const [only, ...rest] = Object.entries(schema.properties ?? {});
  if (schema.type !== 'object' || only === undefined || rest.length > 0) return [];
  const [key, property] = only;
  return isSchema(property) && property.enum !== undefined ? property.enum.map((each) => ({ [key]: each })) : [];
}

function fits(value: unknown, schema: JsonSchema): boolean {
  if (schema.const !== undefined) return value === schema.const;
  if (schema.enum !== undefined) return schema.enum.some((each) => each === value);
  if (schema.type === 'array') return Array.isArray(value);
  if (schema.type === 'object')
    return isRecord(value) && Object.keys(value).every((key) => schema.properties?.[key] !== undefined);
  if (schema.type === 'integer') return typeof value === 'number';
  return schema.type === typeof value;
}

function isSchema(value: unknown): value is JsonSchema {
  return isRecord(value);
}

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}
