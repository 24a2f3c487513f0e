import type { CyclePlan } from '@guantong/procedure';
import type { CycleRecord } from './cycles.repository.ts';

/** A cycle as the rules of procedure look at it. */
export function planOf(record: CycleRecord): CyclePlan {
  const { stages, committee_from: filedFrom, committee_to: filedTo } = record;
  return {
    kind: record.kind,
    stages: {
      applications: { from: stages.applyFrom, to: stages.applyTo },
      // Employers and the body work on what arrives from the first day on.
      recommendation: { from: stages.applyFrom, to: stages.employerBy },
      acceptance: { from: stages.applyFrom, to: stages.acceptBy },
      review: { from: stages.reviewFrom, to: stages.reviewTo },
      'result-publicity': { from: stages.publicityFrom, to: stages.closeOn },
    },
    calendarVersion: record.calendar_version,
    policyBundle: record.policy_sha256,
    committee: filedFrom === null || filedTo === null ? null : { filedFrom, filedTo },
    settings: record.settings,
  };
}
