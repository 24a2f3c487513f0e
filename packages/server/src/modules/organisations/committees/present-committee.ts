import type { Committee, CommitteeRow, ProcedureCheck } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { listCan } from '../../../access/list-can.ts';
import { committeeSteps, committeeSubject } from './committee-steps.ts';
import type { CommitteeRecord, MemberRecord } from './committees.repository.ts';

export interface CommitteeParts {
  readonly record: CommitteeRecord;
  readonly members: readonly MemberRecord[];
  readonly checks: readonly ProcedureCheck[];
}

export function presentCommittee({ record, members, checks }: CommitteeParts, actor: Actor): Committee {
  const { approved_by: approvedBy, approved_by_name: approvedByName } = record;
  return {
    ...presentCommitteeRow(record),
    approvedBy: approvedBy === null ? null : { id: approvedBy, name: approvedByName ?? '' },
    refusalReason: record.refusal_reason,
    revocationReason: record.revocation_reason,
    members: members.map(({ expert_id: expertId, name, role }) => ({ expertId, name, role })),
    checks: [...checks],
    can: listCan(actor, committeeSubject(record), Object.values(committeeSteps(record, actor))),
  };
}

export function presentCommitteeRow(record: CommitteeRecord): CommitteeRow {
  const { id, name, scope, series, specialty, level, size, state, version } = record;
  return {
    id,
    body: { id: record.body_id, name: record.body_name },
    name,
    scope,
    series,
    specialty,
    level,
    size,
    state,
    filedFrom: record.filed_from,
    filedTo: record.filed_to,
    approvalNumber: record.approval_number,
    version,
  };
}
