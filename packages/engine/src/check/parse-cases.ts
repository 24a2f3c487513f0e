import type { Diagnostic } from '../language/diagnostic.ts';
import type { PackFile } from '../language/parse-packs.ts';
import { readYaml, type YamlFile } from '../language/yaml-place.ts';
import type { AssessmentRequest } from '../values/request.ts';
import { type CaseFile, type CaseGroup, type CaseSource, caseFileSchema, type ExpectedRoute } from './case-file.ts';
import { buildDossiers, requestsOf } from './case-request.ts';

/** Checks a request; the schemas of the contracts do (`parseAssessmentRequest`). */
export type ParseRequest = (value: unknown) =>
  | { readonly ok: true; readonly request: AssessmentRequest }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly path: string; readonly expected: string; readonly found: string }[];
    };

/** A case of a rule, ready to be run. */
export interface PolicyCase {
  /** The folder it lies in. */
  readonly jurisdiction: string;
  readonly rule: string;
  readonly name: string;
  readonly kind: 'positive' | 'negative' | 'boundary';
  readonly place: Pick<Diagnostic, 'file' | 'line' | 'column'>;
  readonly request: AssessmentRequest;
  readonly expected: CaseSource;
  readonly route: ExpectedRoute | undefined;
}

export interface ParsedCases {
  readonly cases: readonly PolicyCase[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads case files. All mistakes are reported at once; a case with a mistake is left out. */
export function parseCases(files: readonly PackFile[], parseRequest: ParseRequest): ParsedCases {
  const read = files.map((file) => parseFile(file, parseRequest));
  return { cases: read.flatMap(({ cases }) => cases), diagnostics: read.flatMap(({ diagnostics }) => diagnostics) };
}

function parseFile({ jurisdiction, file, text }: PackFile, parseRequest: ParseRequest): ParsedCases {
  const yaml = readYaml(file, text);
  if (yaml.errors.length > 0) {
    const fix = 'Correct the YAML at this place.';
    return {
      cases: [],
      diagnostics: yaml.errors.map(({ message, offset }) => ({
        ...{ code: 'yaml-syntax', severity: 'error', file, message, fix },
        ...yaml.placeAt(offset),
      })),
    };
  }
  const result = caseFileSchema.safeParse(yaml.data);
  if (!result.success) {
    const diagnostics = result.error.issues.map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      return mistake(yaml, [...issue.path, ...keys], `${issue.path.map(String).join('.')}: ${issue.message}`);
    });
    return { cases: [], diagnostics };
  }
  return toCases(result.data, { jurisdiction, yaml, parseRequest });
}

interface Context {
  readonly jurisdiction: string;
  readonly yaml: YamlFile;
  readonly parseRequest: ParseRequest;
}

function toCases(source: CaseFile, context: Context): ParsedCases {
  const dossiers = buildDossiers(source.dossiers);
  const cases: PolicyCase[] = [];
  const diagnostics = dossiers.missing.map(({ dossier, like }) =>
    mistake(
      context.yaml,
      ['dossiers', dossier, 'like'],
      `expected another dossier of the file before it, found "${like}"`,
    ),
  );
  source.rules.forEach((group, index) => {
    const own = group.cases.map((each, at) => ({ each, path: ['rules', index, 'cases', at] }));
    const shared = source.forEveryRule.map((each, at) => ({ each, path: ['forEveryRule', at] }));
    for (const { each, path } of [...own, ...shared]) {
      const found = readCase({ group, each, path, dossiers: dossiers.byName }, context);
      cases.push(...found.cases);
      diagnostics.push(...found.diagnostics);
    }
  });
  return { cases, diagnostics };
}

interface Place {
  readonly group: CaseGroup;
  readonly each: CaseSource;
  readonly path: readonly PropertyKey[];
  readonly dossiers: ReadonlyMap<string, unknown>;
}

function readCase({ group, each, path, dossiers }: Place, context: Context): ParsedCases {
  const { yaml, jurisdiction, parseRequest } = context;
  const built = requestsOf(group, each, dossiers);
  if (!built.ok) return { cases: [], diagnostics: [mistake(yaml, path, built.problem)] };
  const cases: PolicyCase[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { request, suffix } of built.requests) {
    const parsed = parseRequest({ jurisdiction, ...request });
    if (parsed.ok) {
      const { rule, route } = group;
      const name = `${each.name}${suffix}`;
      const place = { file: yaml.file, ...yaml.placeOf(path) };
      cases.push({ jurisdiction, rule, name, kind: each.kind, place, request: parsed.request, expected: each, route });
    } else {
      const problems = parsed.problems.map(
        (problem) => `${problem.path}: expected ${problem.expected}, found ${problem.found}`,
      );
      diagnostics.push(mistake(yaml, path, `${group.rule}, ${each.name}: ${problems.join('; ')}`));
    }
  }
  return { cases, diagnostics };
}

function mistake(yaml: YamlFile, path: readonly PropertyKey[], message: string): Diagnostic {
  const fix = 'Correct the case; packages/policies/schema/cases.schema.json lists what may stand here.';
  return { code: 'case-shape', severity: 'error', file: yaml.file, ...yaml.placeOf(path), message, fix };
}
