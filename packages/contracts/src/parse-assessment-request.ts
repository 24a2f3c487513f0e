import type { AssessmentRequest } from '@guantong/engine';
import { assessmentRequestStructureSchema } from './assessment-request.schema.ts';
import { findContradictions } from './find-contradictions.ts';
import { isRecord } from './is-record.ts';
import type { Problem } from './problem.schema.ts';
import { compileStructureCheck } from './structure/compile-structure-check.ts';
import { type ProblemLanguage, ProblemList } from './structure/problem-list.ts';

/** Fields that replace those of the request; absent ones leave the request as it is. */
export type RequestOverrides = Partial<
  Pick<AssessmentRequest, 'asOf' | 'knownOn' | 'cycleYear' | 'jurisdiction' | 'target'>
>;

export interface ParseOptions extends RequestOverrides {
  /** Language of `expected` and `found`. Default: English. */
  readonly language?: ProblemLanguage | undefined;
}

export type ParsedRequest = ValidRequest | InvalidParse;

export interface ValidRequest {
  readonly ok: true;
  readonly request: AssessmentRequest;
}

export interface InvalidParse {
  readonly ok: false;
  /** The id of the request, where it has one that is text. */
  readonly id?: string;
  /** All problems at once, at most 1,000 and a closing one that says more were left out. */
  readonly problems: readonly Problem[];
}

const checkStructure = compileStructureCheck(assessmentRequestStructureSchema);

/**
 * Reads one request from outside. Valid: the value itself, or a copy with the overrides. Never throws on JSON values;
 * linear in the size of the value.
 */
export function parseAssessmentRequest(value: unknown, options: ParseOptions = {}): ParsedRequest {
  const request = isRecord(value) ? withOverrides(value, options) : value;
  const problems = new ProblemList(options.language ?? 'en');
  checkStructure(request, { path: [], problems });
  findContradictions(request, (contradiction) => {
    problems.add(contradiction);
  });
  // The checks above are what makes the value a request.
  if (problems.problems.length === 0) return { ok: true, request: request as AssessmentRequest };
  return { ok: false, ...idOf(value), problems: problems.problems };
}

function withOverrides(value: Readonly<Record<string, unknown>>, options: ParseOptions): unknown {
  const { language: _, ...overrides } = options;
  const given = Object.entries(overrides).filter(([, override]) => override !== undefined);
  return given.length === 0 ? value : { ...value, ...Object.fromEntries(given) };
}

function idOf(value: unknown): { readonly id?: string } {
  if (!isRecord(value) || !Object.hasOwn(value, 'id')) return {};
  return typeof value.id === 'string' ? { id: value.id } : {};
}
