import type { ComplaintHandler, ComplaintKind, ComplaintState, ComplaintStateName } from '@guantong/procedure';
import type { ColumnType, Generated } from 'kysely';

/** Migration 0009. Instants are ISO strings in UTC, days YYYY-MM-DD. */
export interface ComplaintsTable {
  province: string;
  id: string;
  number: string;
  kind: ComplaintKind;
  application_id: string;
  certificate_id: string | null;
  person_id: string;
  body_id: string;
  jurisdiction: string;
  text: string;
  protected: boolean;
  anonymous: boolean;
  /** Written as JSON text, read as its value. */
  complaint_state: ColumnType<ComplaintState, string, string>;
  state: ComplaintStateName;
  handler: ComplaintHandler | null;
  calendar_version: string;
  due_on: string | null;
  certificate_suspended: Generated<boolean>;
  reported_at: string;
  updated_at: string;
  version: Generated<number>;
}

export interface ComplaintNumbersTable {
  province: string;
  year: number;
  last: number;
}

export interface ComplainantsTable {
  complaint_id: string;
  code_sha256: string;
  sealed: string | null;
  sealed_key: string | null;
}

export interface ComplaintActionsTable {
  complaint_id: string;
  sequence: number;
  kind: string;
  actor_account: string | null;
  actor_role: string;
  at: string;
  payload: ColumnType<unknown, string, never>;
}

export interface ComplaintNotesTable {
  complaint_id: string;
  id: string;
  handler: ComplaintHandler;
  text: string;
  account_id: string;
  at: string;
}

export interface ComplaintFilesTable {
  complaint_id: string;
  id: string;
  name: string;
  media_type: 'application/pdf' | 'image/jpeg' | 'image/png';
  size: number;
  sha256: string;
  scan: 'clean' | 'not-scanned';
  content: Uint8Array;
  uploaded_at: string;
}

/** The tables of this module, by name. */
export interface ComplaintTables {
  complaints: ComplaintsTable;
  complaint_numbers: ComplaintNumbersTable;
  complainants: ComplainantsTable;
  complaint_actions: ComplaintActionsTable;
  complaint_notes: ComplaintNotesTable;
  complaint_files: ComplaintFilesTable;
}
