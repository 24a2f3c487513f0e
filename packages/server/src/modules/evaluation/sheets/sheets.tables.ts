import type { ColumnType, Generated } from 'kysely';

/** Migration 0006. */
export interface ScoringSheetsTable {
  id: string;
  application_id: string;
  cycle_id: string;
  body_id: string;
  expert_id: string;
  account_id: string;
  round: Generated<number>;
  case_code: string;
  state: 'open' | 'signed';
  scores: ColumnType<Readonly<Record<string, number>>, string | undefined, string>;
  comment: Generated<string>;
  signed_at: string | null;
  version: Generated<number>;
}

export interface GroupOpinionsTable {
  application_id: string;
  round: number;
  body_id: string;
  text: string;
  recommends: boolean;
  version: number;
}

export interface GroupOpinionSignaturesTable {
  application_id: string;
  round: number;
  expert_id: string;
  account_id: string;
  at: string;
}

/** The tables of this module, by name. */
export interface SheetTables {
  scoring_sheets: ScoringSheetsTable;
  group_opinions: GroupOpinionsTable;
  group_opinion_signatures: GroupOpinionSignaturesTable;
}
