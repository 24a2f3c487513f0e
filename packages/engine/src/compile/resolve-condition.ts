import { splitCondition } from '../language/condition.ts';
import type { ConditionSource } from '../language/operator.ts';
import type { Pack } from '../language/pack.ts';
import { type Day, dayFromIso } from '../values/day.ts';

/** Named parts that conditions may refer to, of a jurisdiction and all above it; lower packs win. */
export interface Names {
  readonly definitions: ReadonlyMap<string, ConditionSource>;
  readonly parameters: ReadonlyMap<string, Pack['parameters'][string]>;
}

export function namesOf(packs: readonly Pack[]): Names {
  return {
    definitions: new Map(packs.flatMap((pack) => Object.entries(pack.definitions))),
    parameters: new Map(packs.flatMap((pack) => Object.entries(pack.parameters))),
  };
}

/** Puts definitions in the place of `use` and, in arguments, values in the place of `{ parameter: name }` as of a day. */
export function resolveCondition(source: ConditionSource, names: Names, day: Day): ConditionSource {
  const { name, args } = splitCondition(source);
  if (name === 'use') {
    const definition = names.definitions.get(String(args));
    if (definition === undefined) throw new Error(`definition "${args}" is not in the packs`);
    return resolveCondition(definition, names, day);
  }
  if (typeof source === 'string') return source;
  return { [name]: resolveArgs(args, names, day) };
}

/** The days on which a parameter the condition refers to changes, in no order. */
export function parameterDays(source: unknown, names: Names): readonly Day[] {
  if (Array.isArray(source)) return source.flatMap((each) => parameterDays(each, names));
  if (typeof source !== 'object' || source === null) return [];
  return Object.entries(source).flatMap(([key, value]) => {
    if (key === 'parameter') return (names.parameters.get(String(value)) ?? []).map((each) => dayFromIso(each.from));
    if (key === 'use') return parameterDays(names.definitions.get(String(value)), names);
    return parameterDays(value, names);
  });
}

function resolveArgs(args: unknown, names: Names, day: Day): unknown {
  if (Array.isArray(args)) return args.map((each) => resolveArgs(each, names, day));
  if (typeof args !== 'object' || args === null) return args;
  const entries = Object.entries(args);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    if (only[0] === 'parameter') return parameterOn(String(only[1]), names, day);
    if (only[0] === 'use') return resolveCondition({ use: only[1] }, names, day);
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, resolveArgs(value, names, day)]));
}

function parameterOn(name: string, names: Names, day: Day): unknown {
  const values = names.parameters.get(name) ?? [];
  const found = values.findLast((each) => dayFromIso(each.from) <= day) ?? values[0];
  if (found === undefined) throw new Error(`parameter "${name}" is not in the packs`);
  return found.value;
}
