import type { DrawDemand, DrawFile, DrawParty, FixedExclusions, FixedPool } from '@guantong/proofs';
import type { ColumnType } from 'kysely';

/** Written as JSON text, read as its value. */
type Json<Value> = ColumnType<Value, string, string>;

/** Migration 0006. */
export interface DrawsTable {
  id: string;
  cycle_id: string;
  body_id: string;
  jurisdiction: string;
  group_name: string;
  source: 'committee' | 'register';
  committee_id: string | null;
  state: 'open' | 'drawn' | 'cancelled';
  demand: Json<DrawDemand>;
  pool: Json<FixedPool>;
  exclusions: Json<FixedExclusions>;
  file: Json<DrawFile> | null;
  cancel_reason: string | null;
  opened_by: string;
  opened_at: string;
  version: number;
}

export interface DrawExpertsTable {
  draw_id: string;
  opaque_id: string;
  body_id: string;
  expert_id: string;
}

export interface DrawCasesTable {
  draw_id: string;
  opaque_id: string;
  body_id: string;
  application_id: string;
}

export interface DrawPartiesTable {
  draw_id: string;
  party: DrawParty;
  account_id: string;
  hash: string;
  committed_at: string;
  secret: string | null;
  revealed_at: string | null;
}

/** The tables of this module, by name. */
export interface DrawTables {
  draws: DrawsTable;
  draw_experts: DrawExpertsTable;
  draw_cases: DrawCasesTable;
  draw_parties: DrawPartiesTable;
}
