import type { RouteStatus } from '../../src/values/assessment.ts';
import type { AssessmentRequest } from '../../src/values/request.ts';
import type { DirectoryRow } from './directory.ts';
import { referenceOutcome, referenceRoutes, referenceRules } from './reference.ts';

/** How often one rule is settled in which way among some requests. */
export interface RuleCount {
  readonly rule: string;
  /** First not false and true there: `eligible` or `not-yet`. */
  readonly true: number;
  /** First not false and unknown there: `undetermined`. */
  readonly unknown: number;
}

export interface SampleStatistics {
  readonly outcomes: Readonly<Record<RouteStatus, number>>;
  readonly rules: readonly RuleCount[];
}

/** Counts what the reference says to these requests: a generator that never reaches a rule proves nothing about it. */
export function sampleStatistics(
  requests: readonly AssessmentRequest[],
  directory: readonly DirectoryRow[],
): SampleStatistics {
  const outcomes = { eligible: 0, 'not-yet': 0, undetermined: 0, ineligible: 0, held: 0 };
  const trues = new Map<string, number>();
  const unknowns = new Map<string, number>();
  for (const request of requests) {
    const outcome = referenceOutcome(request, directory);
    if (outcome !== null) outcomes[outcome.status] += 1;
    for (const { rule, status } of referenceRoutes(request, directory)) {
      if (status === 'ineligible') continue;
      const counts = status === 'undetermined' ? unknowns : trues;
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return {
    outcomes,
    rules: referenceRules.map(({ id }) => ({ rule: id, true: trues.get(id) ?? 0, unknown: unknowns.get(id) ?? 0 })),
  };
}
