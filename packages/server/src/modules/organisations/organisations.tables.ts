import type {
  CommitteeState,
  DeclarationKind,
  ExpertState,
  MemberRole,
  OrganisationKind,
  OrganisationState,
} from '@guantong/contracts';
import type { EmployerKind, EmployerOwnership, EmployerRight, TitleLevel, TitleSeries } from '@guantong/engine';

/** Migration 0002. Days are 'YYYY-MM-DD', instants ISO strings in UTC. */
export interface OrganisationsTable {
  id: string;
  kind: OrganisationKind;
  name: string;
  uscc: string | null;
  region: string;
  employer_kind: EmployerKind | null;
  ownership: EmployerOwnership | null;
  superior_id: string | null;
  contact: string | null;
  state: OrganisationState;
  state_reason: string | null;
  created_at: string;
  version: number;
}

export interface EmployerRightsTable {
  id: string;
  employer_id: string;
  right: EmployerRight;
  from_on: string;
  to_on: string | null;
  document: string;
  granted_by: string;
  created_at: string;
}

export interface BodyScopesTable {
  id: string;
  body_id: string;
  kind: 'title-review' | 'skill-recognition';
  series: string | null;
  occupation: string | null;
  highest_level: string;
  from_on: string;
  to_on: string | null;
  document: string;
}

export interface ExpertsTable {
  id: string;
  account_id: string | null;
  name: string;
  employer_id: string | null;
  employer_name: string | null;
  region: string;
  skilled: boolean;
  state: ExpertState;
  state_reason: string | null;
  term_from: string;
  term_to: string;
  created_at: string;
  version: number;
}

export interface ExpertQualificationsTable {
  id: string;
  expert_id: string;
  kind: 'title' | 'skill-level';
  series: string | null;
  specialty: string | null;
  occupation: string | null;
  level: string;
  since_on: string;
  position: number;
}

export interface ExpertDeclarationsTable {
  id: string;
  expert_id: string;
  kind: DeclarationKind;
  organisation_id: string | null;
  person_name: string | null;
  from_on: string | null;
  to_on: string | null;
  note: string | null;
  declared_at: string;
}

export interface CommitteesTable {
  id: string;
  body_id: string;
  name: string;
  scope: 'series' | 'specialty';
  series: TitleSeries;
  specialty: string | null;
  level: TitleLevel;
  size: number;
  filed_from: string | null;
  filed_to: string | null;
  approved_by: string | null;
  approval_number: string | null;
  refusal_reason: string | null;
  revocation_reason: string | null;
  submitted_by: string | null;
  state: CommitteeState;
  created_at: string;
  version: number;
}

export interface CommitteeMembersTable {
  committee_id: string;
  expert_id: string;
  role: MemberRole;
}

/** The tables of this module, by name. */
export interface OrganisationTables {
  organisations: OrganisationsTable;
  employer_rights: EmployerRightsTable;
  body_scopes: BodyScopesTable;
  experts: ExpertsTable;
  expert_qualifications: ExpertQualificationsTable;
  expert_declarations: ExpertDeclarationsTable;
  committees: CommitteesTable;
  committee_members: CommitteeMembersTable;
}
