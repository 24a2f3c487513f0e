import { readFileSync } from 'node:fs';
import type { RouteStatus } from '../../src/values/assessment.ts';
import type { AssessmentRequest } from '../../src/values/request.ts';
import { type DirectoryRow, parseDirectory } from './directory.ts';

/** A worked case of the contract: the request and the outcome the contract gives for it. */
export interface ContractCase {
  readonly request: AssessmentRequest;
  readonly expected: { readonly id: string; readonly status: RouteStatus; readonly earliestOn: string | null };
}

/** The occupation directory of the packs. */
export function readDirectory(): readonly DirectoryRow[] {
  return parseDirectory(readText('../../../policies/directory/occupations.csv'));
}

/** The worked cases of the contract, in its order. */
export function readContractCases(): readonly ContractCase[] {
  const requests: readonly AssessmentRequest[] = readLines('../contract/cases.ndjson');
  const outcomes: readonly ContractCase['expected'][] = readLines('../contract/expected.ndjson');
  return requests.map((request, index) => {
    const expected = outcomes[index];
    if (expected === undefined || expected.id !== request.id) {
      throw new Error(
        `Expected an outcome for case ${request.id} in line ${index + 1} of expected.ndjson, found ${expected?.id}.`,
      );
    }
    return { request, expected };
  });
}

function readLines<T>(path: string): readonly T[] {
  return readText(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line));
}

function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
