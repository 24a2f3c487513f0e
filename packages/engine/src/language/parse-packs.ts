import type { z } from 'zod';
import { conditionSchema } from './condition.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Operator } from './operator.ts';
import { type Pack, packSchema } from './pack.ts';
import { readYaml, type YamlFile } from './yaml-place.ts';

/** A YAML file of a pack. `jurisdiction` is the folder it lies in; its parts are put together with those of its siblings. */
export interface PackFile {
  readonly jurisdiction: string;
  readonly file: string;
  readonly text: string;
}

/** A pack and where its parts came from. */
export interface ParsedPack {
  readonly pack: Pack;
  /** The file and place of a part, by its path in the pack. */
  placeOf(path: readonly PropertyKey[]): Pick<Diagnostic, 'file' | 'line' | 'column'>;
}

export interface ParsedPacks {
  readonly packs: readonly ParsedPack[];
  readonly diagnostics: readonly Diagnostic[];
}

const headFields = ['jurisdiction', 'name', 'version'] as const;

/** Reads packs from YAML text. All mistakes of all files are reported at once; a pack with a mistake is left out. */
export function parsePacks(files: readonly PackFile[], operators: readonly Operator[]): ParsedPacks {
  const schema = packSchema(conditionSchema(operators));
  const diagnostics: Diagnostic[] = [];
  const packs: ParsedPack[] = [];
  for (const jurisdiction of [...new Set(files.map((file) => file.jurisdiction))]) {
    const parts = files
      .filter((file) => file.jurisdiction === jurisdiction)
      .map((file) => readYaml(file.file, file.text));
    const merged = mergeParts(parts, diagnostics);
    if (merged === undefined) continue;
    const result = schema.safeParse(merged.data);
    if (result.success) packs.push({ pack: result.data, placeOf: merged.placeOf });
    else diagnostics.push(...result.error.issues.flatMap((issue) => toDiagnostics(issue, merged.placeOf)));
  }
  return { packs, diagnostics };
}

interface Merged {
  readonly data: Readonly<Record<string, unknown>>;
  readonly placeOf: ParsedPack['placeOf'];
}

/** Puts the files of a folder together: lists are joined, maps united, and the head stands in one file alone. */
function mergeParts(parts: readonly YamlFile[], diagnostics: Diagnostic[]): Merged | undefined {
  const data: Record<string, unknown> = Object.create(null);
  const origins: {
    readonly part: YamlFile;
    readonly key: string;
    readonly offset: number;
    readonly keys?: readonly string[];
  }[] = [];
  const before = diagnostics.length;
  for (const part of parts) {
    for (const { message, offset } of part.errors) {
      diagnostics.push({
        ...mistake(part, part.placeAt(offset)),
        code: 'yaml-syntax',
        message,
        fix: 'Correct the YAML at this place.',
      });
    }
    if (part.errors.length > 0) continue;
    if (!isRecord(part.data)) {
      diagnostics.push({
        ...mistake(part, { line: 1, column: 1 }),
        code: 'pack-shape',
        message: 'expected the parts of a pack (documents, rules, …), found something else',
        fix: 'Begin the file with `rules:`, `documents:` or another part of a pack.',
      });
      continue;
    }
    for (const [key, value] of Object.entries(part.data)) {
      const known = data[key];
      if (Array.isArray(value) && (known === undefined || Array.isArray(known))) {
        origins.push({
          part,
          key,
          offset: Array.isArray(known) ? known.length : 0,
        });
        data[key] = [...(Array.isArray(known) ? known : []), ...value];
      } else if (isRecord(value) && (known === undefined || isRecord(known)) && key !== 'name') {
        for (const name of Object.keys(value)) {
          if (isRecord(known) && Object.hasOwn(known, name)) diagnostics.push(duplicate(part, [key, name]));
        }
        origins.push({ part, key, offset: 0, keys: Object.keys(value) });
        data[key] = { ...(isRecord(known) ? known : {}), ...value };
      } else {
        if (known !== undefined) diagnostics.push(duplicate(part, [key]));
        origins.push({ part, key, offset: 0 });
        data[key] = value;
      }
    }
  }
  if (diagnostics.length > before) return undefined;
  const placeOf = (path: readonly PropertyKey[]) => placeIn(path, origins, parts);
  const missing = headFields.filter((field) => data[field] === undefined);
  const [first] = parts;
  if (missing.length > 0 && first !== undefined) {
    diagnostics.push({
      ...mistake(first, { line: 1, column: 1 }),
      code: 'pack-without-head',
      message: `expected ${missing.join(', ')} in one file of the folder, found none`,
      fix: 'Add them to pack.yaml.',
    });
    return undefined;
  }
  return { data: { ...data }, placeOf };
}

function placeIn(
  path: readonly PropertyKey[],
  origins: readonly {
    part: YamlFile;
    key: string;
    offset: number;
    keys?: readonly string[];
  }[],
  parts: readonly YamlFile[],
): Pick<Diagnostic, 'file' | 'line' | 'column'> {
  const [key, second, ...rest] = path;
  const of = origins.filter((origin) => origin.key === key);
  if (typeof second === 'number') {
    const origin = of.findLast((each) => each.offset <= second);
    if (origin !== undefined)
      return {
        file: origin.part.file,
        ...origin.part.placeOf([key ?? '', second - origin.offset, ...rest]),
      };
  }
  const origin = of.find((each) => each.keys === undefined || each.keys.includes(String(second))) ?? of[0];
  if (origin !== undefined) return { file: origin.part.file, ...origin.part.placeOf(path) };
  return { file: parts[0]?.file ?? '', line: 1, column: 1 };
}

function toDiagnostics(issue: z.core.$ZodIssue, placeOf: ParsedPack['placeOf']): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...placeOf([...issue.path, key]),
      code: 'pack-shape',
      severity: 'error',
      message: `found the key "${key}", which does not belong here`,
      fix: 'Correct the key or take it out; the JSON Schema of packs lists what may stand here.',
    }));
  }
  const path = issue.path.map(String).join('.');
  return [
    {
      ...placeOf(issue.path),
      code: 'pack-shape',
      severity: 'error',
      message: `${path}: ${issue.code === 'invalid_union' ? unionMessage(issue) : issue.message}`,
      fix: 'Write what was expected; the JSON Schema of packs lists what may stand here.',
    },
  ];
}

function unionMessage(issue: z.core.$ZodIssueInvalidUnion): string {
  const messages = issue.errors.map((branch) => branch.map((each) => each.message).join('; '));
  return messages.length === 0 ? issue.message : `expected one of: ${[...new Set(messages)].join(' | ')}`;
}

function duplicate(part: YamlFile, path: readonly string[]): Diagnostic {
  return {
    ...mistake(part, part.placeOf(path)),
    code: 'duplicate-name',
    message: `"${path.join('.')}" stands in two files of the folder`,
    fix: 'Keep one of them.',
  };
}

function mistake(part: YamlFile, place: { line: number; column: number }) {
  return { severity: 'error', file: part.file, ...place } as const;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
