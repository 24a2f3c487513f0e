import type { CycleKind, CycleSettings, CycleStages, CycleStateName, LevelMethods } from '@guantong/contracts';
import type { TitleSeries } from '@guantong/engine';
import type { ColumnType } from 'kysely';

/** Written as JSON text, read as its value. */
type Json<Value> = ColumnType<Value, string, string>;

/** Migration 0004. */
export interface PolicyBundlesTable {
  sha256: string;
  version: string;
  content: ColumnType<unknown, string, never>;
  kept_at: string;
}

export interface CyclesTable {
  province: string;
  id: string;
  body_id: string;
  kind: CycleKind;
  name: string;
  year: number;
  jurisdiction: string;
  series: TitleSeries | null;
  specialties: Json<readonly string[]>;
  occupations: Json<readonly string[]>;
  levels: Json<readonly string[]>;
  committee_id: string | null;
  stages: Json<CycleStages>;
  judged_on: string | null;
  methods: Json<readonly LevelMethods[]>;
  separate_skilled_group: boolean;
  settings: Json<CycleSettings>;
  policy_sha256: string | null;
  calendar_version: string | null;
  notice: string;
  state: CycleStateName;
  published_at: string | null;
  closed_at: string | null;
  created_by: string;
  created_at: string;
  version: number;
}

/** The tables of this module, by name. */
export interface CycleTables {
  policy_bundles: PolicyBundlesTable;
  cycles: CyclesTable;
}
