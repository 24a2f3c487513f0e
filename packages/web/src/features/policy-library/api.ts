import { fetchJson } from '../../lib/fetch-json.ts';

/** One worked case of a rule: what it is about and what must come out. */
export interface RuleCase {
  readonly name: string;
  readonly jurisdiction: string;
  readonly kind: 'positive' | 'negative' | 'boundary';
  readonly asOf: string;
  /** Status and day as the case file words them, for example `not-yet 2026-07-01`. */
  readonly expect: string;
}

export type CasesByRule = Readonly<Record<string, readonly RuleCase[]>>;

/** The cases of all rules, built beside the pages from the case files of the packs. */
export function fetchCases(signal: AbortSignal): Promise<CasesByRule> {
  return fetchJson('/policy/cases.json', { signal }, (value) =>
    typeof value === 'object' && value !== null ? (value as CasesByRule) : undefined,
  );
}
