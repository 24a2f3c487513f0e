import {
  type BodyScope,
  bodyScopeSchema,
  type GrantedRight,
  type Organisation,
  type OrganisationRow,
} from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { listCan } from '../../../access/list-can.ts';
import type { RightRecord, ScopeRecord } from './entries.repository.ts';
import { organisationSteps, organisationSubject } from './organisation-steps.ts';
import type { findOrganisation, OrganisationRecord } from './organisations.repository.ts';

export interface OrganisationParts {
  readonly record: NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;
  readonly rights: readonly (RightRecord & { readonly granted_by_name: string })[];
  readonly scopes: readonly ScopeRecord[];
}

export function presentOrganisation({ record, rights, scopes }: OrganisationParts, actor: Actor): Organisation {
  const { superior_id: superiorId, superior_name: superiorName } = record;
  return {
    ...presentOrganisationRow(record),
    superior: superiorId === null ? null : { id: superiorId, name: superiorName ?? '' },
    contact: record.contact,
    stateReason: record.state_reason,
    createdAt: record.created_at,
    rights: rights.map(presentRight),
    scopes: scopes.map(presentScope),
    can: listCan(actor, organisationSubject(record), Object.values(organisationSteps(record))),
  };
}

export function presentOrganisationRow(record: OrganisationRecord): OrganisationRow {
  const { id, kind, name, uscc, region, employer_kind: employerKind, ownership, state, version } = record;
  return { id, kind, name, uscc, region, employerKind, ownership, state, version };
}

function presentRight(row: OrganisationParts['rights'][number]): GrantedRight {
  const { id, right, from_on: from, to_on: to, document } = row;
  return { id, right, from, to, document, grantedBy: { id: row.granted_by, name: row.granted_by_name } };
}

/** Read with the wire schema: the table cannot say that a level belongs to its kind. */
export function presentScope(row: ScopeRecord): BodyScope {
  const { id, kind, highest_level: highestLevel, from_on: from, to_on: to, document } = row;
  const what = kind === 'title-review' ? { series: row.series } : { occupation: row.occupation };
  return bodyScopeSchema.parse({ id, kind, ...what, highestLevel, from, to, document });
}
