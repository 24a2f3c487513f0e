import type { DossierList } from '@guantong/contracts';
import type { ColumnType, Generated } from 'kysely';

/** Migration 0003. Instants are ISO strings in UTC, days YYYY-MM-DD; JSON is written as its text and read as its value. */
export interface PersonEmployersTable {
  province: string;
  person_id: string;
  employer_id: string;
  from_on: string;
  to_on: string | null;
}

export type FactSource = 'declared' | 'imported' | 'employer' | 'register';
export type FactVerification = 'declared' | 'employer-verified' | 'register-verified' | 'refuted';

export interface DossierFactsTable {
  province: string;
  id: string;
  person_id: string;
  fact_id: string;
  version: number;
  position: number;
  list: DossierList;
  value: ColumnType<unknown, string, never>;
  source: FactSource;
  verification: FactVerification;
  verified_by: string | null;
  verified_at: string | null;
  note: string | null;
  /** Ids of evidence files. */
  evidence: ColumnType<readonly string[], string, never>;
  removed: Generated<boolean>;
  current: Generated<boolean>;
  recorded_by: string | null;
  recorded_at: string;
}

export interface EvidenceFilesTable {
  province: string;
  id: string;
  person_id: string;
  name: string;
  media_type: EvidenceMediaType;
  size: number;
  sha256: string;
  scan: 'clean' | 'not-scanned';
  content: Uint8Array;
  uploaded_by: string;
  uploaded_at: string;
}

export type EvidenceMediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** The part of the schema that dossiers bring. */
export interface DossierTables {
  person_employers: PersonEmployersTable;
  dossier_facts: DossierFactsTable;
  evidence_files: EvidenceFilesTable;
}
