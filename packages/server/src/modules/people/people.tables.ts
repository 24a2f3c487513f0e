import type { Role } from '@guantong/contracts';
import type { Generated } from 'kysely';

/** Migration 0003. Instants are ISO strings in UTC, days YYYY-MM-DD. */
export interface AccountsTable {
  id: string;
  login_name: string;
  display_name: string;
  password_hash: string | null;
  password_temporary: Generated<boolean>;
  identity_digest: string | null;
  province: string | null;
  person_id: string | null;
  language: 'zh' | 'en';
  email: string | null;
  state: AccountState;
  failed_attempts: Generated<number>;
  locked_until: string | null;
  totp_secret: string | null;
  totp_confirmed_at: string | null;
  totp_last_step: number | null;
  demonstration: Generated<boolean>;
  created_at: string;
  version: Generated<number>;
}

export type AccountState = 'active' | 'locked' | 'closed';

export interface ExternalIdentitiesTable {
  issuer: string;
  subject: string;
  account_id: string;
  linked_at: string;
}

export interface RoleAssignmentsTable {
  id: string;
  account_id: string;
  role: Role;
  organisation_id: string | null;
  granted_by: string | null;
  granted_at: string;
  revoked_at: string | null;
}

export interface SessionsTable {
  token_hash: string;
  id: string;
  account_id: string;
  assignment_id: string | null;
  second_factor: Generated<boolean>;
  client: string | null;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  revoked_at: string | null;
}

export interface PersonsTable {
  province: string;
  id: string;
  name: string;
  resident_id_sealed: string | null;
  resident_id_key: string | null;
  resident_id_digest: string | null;
  resident_id_masked: string | null;
  birth_on: string | null;
  phone: string | null;
  retired_on: string | null;
  created_at: string;
  version: Generated<number>;
}

/** The part of the schema that this module brings. */
export interface PeopleTables {
  accounts: AccountsTable;
  external_identities: ExternalIdentitiesTable;
  role_assignments: RoleAssignmentsTable;
  sessions: SessionsTable;
  persons: PersonsTable;
}
