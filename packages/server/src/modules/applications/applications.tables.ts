import type { ApplicationDraft } from '@guantong/contracts';
import type { Assessment, AssessmentRequest, Target } from '@guantong/engine';
import type { CaseState, CaseStateName } from '@guantong/procedure';
import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text, read as its value. */
type Json<Value> = ColumnType<Value, string, string>;

/** A version of a record of a dossier. */
export interface FrozenFact {
  readonly factId: string;
  readonly version: number;
}

/** Migration 0005. Instants are ISO strings in UTC, days YYYY-MM-DD. */
export interface ApplicationsTable {
  province: string;
  id: string;
  number: string;
  cycle_id: string;
  body_id: string;
  jurisdiction: string;
  year: number;
  person_province: string;
  person_id: string;
  person_name: string;
  employer_id: string | null;
  employer_name: string | null;
  target: Json<Target>;
  target_key: string;
  draft: Json<ApplicationDraft>;
  request: Json<AssessmentRequest> | null;
  assessment: Json<Assessment> | null;
  judged_on: string | null;
  /** The record of the dossier, as it was, by its place in the frozen request. */
  fact_ids: ColumnType<Readonly<Record<string, FrozenFact>>, string | undefined, string>;
  submitted_draft: Json<ApplicationDraft> | null;
  policy_sha256: string | null;
  route_id: string | null;
  case_state: Json<CaseState>;
  state: CaseStateName;
  held: Generated<boolean>;
  waiting_for: string | null;
  due_on: string | null;
  group_name: string | null;
  ordinal: Generated<number>;
  submitted_at: string | null;
  reached_body_at: string | null;
  created_at: string;
  updated_at: string;
  version: Generated<number>;
}

export interface ApplicationNumbersTable {
  province: string;
  year: number;
  last: number;
}

export interface CaseActionsTable {
  province: string;
  application_id: string;
  sequence: number;
  kind: string;
  actor_account: string | null;
  actor_role: string;
  at: string;
  payload: ColumnType<unknown, string, never>;
}

/** The tables of this module, by name. */
export interface ApplicationTables {
  applications: ApplicationsTable;
  application_numbers: ApplicationNumbersTable;
  case_actions: CaseActionsTable;
}
