import { type Declaration, type Expert, type ExpertRow, qualificationSchema } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { judgeAccess } from '../../../access/authorise.ts';
import { listCan } from '../../../access/list-can.ts';
import { expertSteps, expertSubject } from './expert-steps.ts';
import type { DeclarationRecord, ExpertRecord, QualificationRecord } from './experts.repository.ts';

export interface ExpertParts {
  readonly record: ExpertRecord;
  readonly qualifications: readonly QualificationRecord[];
  readonly declarations: readonly DeclarationRecord[];
}

export function presentExpert({ record, qualifications, declarations }: ExpertParts, actor: Actor): Expert {
  return {
    ...presentExpertRow(record, qualifications),
    accountLinked: record.account_id !== null,
    stateReason: record.state_reason,
    declarations: judgeAccess(actor, 'expert.read-declarations', expertSubject(record)).allowed
      ? declarations.map(presentDeclaration)
      : null,
    can: listCan(actor, expertSubject(record), Object.values(expertSteps(record))),
  };
}

export function presentExpertRow(record: ExpertRecord, qualifications: readonly QualificationRecord[]): ExpertRow {
  const { id, name, region, skilled, state, version } = record;
  return {
    id,
    name,
    employerId: record.employer_id,
    employerName: record.employer_name,
    region,
    skilled,
    state,
    termFrom: record.term_from,
    termTo: record.term_to,
    qualifications: qualifications.map(presentQualification),
    version,
  };
}

/** Read with the wire schema: the table cannot say that a level belongs to its kind. */
export function presentQualification(row: QualificationRecord): ExpertRow['qualifications'][number] {
  const { kind, series, specialty, occupation, level, since_on: since } = row;
  return qualificationSchema.parse(
    kind === 'title' ? { kind, series, specialty, level, since } : { kind, occupation, level, since },
  );
}

function presentDeclaration(row: DeclarationRecord): Declaration {
  return {
    id: row.id,
    kind: row.kind,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    personName: row.person_name,
    from: row.from_on,
    to: row.to_on,
    note: row.note,
    declaredAt: row.declared_at,
  };
}
