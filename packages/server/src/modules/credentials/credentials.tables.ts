import type { Text } from '@guantong/engine';
import type { AchievementKind, StatusPurpose } from '@guantong/proofs/credential';
import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text, read as its value. */
type Json<Value> = ColumnType<Value, string, string>;

/** Migration 0008. Instants are ISO strings in UTC, days YYYY-MM-DD. */
export interface IssuersTable {
  body_id: string;
  address: string;
  did: string;
  created_at: string;
}

export interface IssuerKeysTable {
  body_id: string;
  name: string;
  public_key: string;
  secret_sealed: string;
  /** The name of the key that seals it. */
  secret_key: string;
  from_at: string;
  to_at: string | null;
  revoked_at: string | null;
  revocation_reason: string | null;
}

export interface CertificateSettingsTable {
  body_id: string;
  body_letter: 'Y' | 'S';
  body_code: string;
  site: string;
  title_template: string;
  title_body: string;
  version: Generated<number>;
}

export interface CertificateCountersTable {
  body_id: string;
  series: string;
  last: number;
}

export type CertificateState = 'issued' | 'suspended' | 'revoked' | 'superseded';

export interface CertificatesTable {
  province: string;
  id: string;
  kind: AchievementKind;
  number: string;
  person_province: string;
  person_id: string;
  person_name: string;
  application_province: string;
  application_id: string;
  cycle_id: string;
  body_id: string;
  jurisdiction: string;
  committee_id: string | null;
  committee_name: string | null;
  approval_number: string | null;
  level: string;
  field_code: string;
  field_name: string;
  specialty: string | null;
  name: Json<Text>;
  basis: string;
  obtained_on: string;
  issued_at: string;
  list_number: number;
  list_index: number;
  state: CertificateState;
  state_reason: string | null;
  state_at: string;
  supersedes: string | null;
  superseded_by: string | null;
  credential: ColumnType<Readonly<Record<string, unknown>>, string, never>;
  credential_sha256: string;
  version: Generated<number>;
}

export interface StatusListsTable {
  body_id: string;
  number: number;
  purpose: StatusPurpose;
  credential: Json<Readonly<Record<string, unknown>>>;
  made_at: string;
  valid_until: string;
}

export interface CertificateBatchItemsTable {
  job_id: string;
  application_id: string;
  /** Absent: its certificate was issued. */
  why_not: ColumnType<Text | null, string | null, string | null>;
  at: string;
}

/** The tables of this module, by name. */
export interface CredentialTables {
  issuers: IssuersTable;
  issuer_keys: IssuerKeysTable;
  certificate_settings: CertificateSettingsTable;
  certificate_counters: CertificateCountersTable;
  certificates: CertificatesTable;
  status_lists: StatusListsTable;
  certificate_batch_items: CertificateBatchItemsTable;
}
