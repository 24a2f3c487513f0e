import {
  type Cycle,
  type CycleRow,
  type CycleSubject,
  cycleSubjectSchema,
  type ProcedureCheck,
  type PublicCycle,
} from '@guantong/contracts';
import { skilledGroupDefault, skilledGroupSource } from '@guantong/procedure';
import type { Actor } from '../../access/actor.ts';
import { listCan } from '../../access/list-can.ts';
import { presentSettings } from './cycle-settings.ts';
import { cycleSteps, cycleSubject } from './cycle-steps.ts';
import type { CycleRecord } from './cycles.repository.ts';

export interface CycleParts {
  readonly record: CycleRecord;
  readonly checks: readonly ProcedureCheck[] | null;
  readonly today: string;
}

/** A cycle for those who work with it. */
export function presentCycle({ record, checks, today }: CycleParts, actor: Actor): Cycle {
  return {
    ...presentPublicCycle(record, today),
    version: record.version,
    checks: checks === null ? null : [...checks],
    can: listCan(actor, cycleSubject(record), Object.values(cycleSteps(record, today, checks))),
  };
}

export function presentCycleRow(record: CycleRecord, today: string): CycleRow {
  return { ...presentPublicRow(record, today), version: record.version };
}

/** The public notice of a cycle: everything but who sits on the committee. */
export function presentPublicCycle(record: CycleRecord, today: string): PublicCycle {
  const { policy_sha256: sha256, policy_version: version } = record;
  return {
    ...presentPublicRow(record, today),
    committee: presentCommittee(record),
    judgedOn: record.judged_on,
    methods: [...record.methods],
    separateSkilledGroup: {
      value: record.separate_skilled_group,
      default: skilledGroupDefault(record.kind),
      source: skilledGroupSource,
    },
    settings: presentSettings(record.settings),
    policy: sha256 === null ? null : { sha256, version: version ?? '' },
    calendarVersion: record.calendar_version,
    notice: record.notice,
    publishedAt: record.published_at,
    closedAt: record.closed_at,
  };
}

export function presentPublicRow(record: CycleRecord, today: string): Omit<CycleRow, 'version'> {
  const { id, name, year, jurisdiction, stages, state } = record;
  const openNow = state === 'running' && stages.applyFrom <= today && today <= stages.applyTo;
  const body = { id: record.body_id, name: record.body_name };
  return { id, body, name, year, jurisdiction, subject: subjectOf(record), stages, state, openNow };
}

/** Read with the wire schema: the table cannot say that levels belong to their kind. */
export function subjectOf(
  record: Pick<CycleRecord, 'kind' | 'series' | 'specialties' | 'occupations' | 'levels'>,
): CycleSubject {
  const { kind, series, specialties, occupations, levels } = record;
  return cycleSubjectSchema.parse(
    kind === 'title-review' ? { kind, series, specialties, levels } : { kind, occupations, levels },
  );
}

function presentCommittee(record: CycleRecord): PublicCycle['committee'] {
  const { committee_id: id, committee_name: name } = record;
  if (id === null) return null;
  return {
    id,
    name: name ?? '',
    filedFrom: record.committee_from,
    filedTo: record.committee_to,
    approvalNumber: record.committee_number,
  };
}
