import type { Blindness, RubricItem } from '@guantong/contracts';
import type { ColumnType } from 'kysely';

/** Migration 0006. */
export interface ReviewSettingsTable {
  cycle_id: string;
  blindness: Blindness;
  collaboration_years: number;
  rubric: ColumnType<readonly RubricItem[], string, string>;
  version: number;
}

/** The tables of this module, by name. */
export interface ReviewSettingsTables {
  review_settings: ReviewSettingsTable;
}
