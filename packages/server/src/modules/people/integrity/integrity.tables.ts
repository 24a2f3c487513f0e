/** Migration 0008. Instants are ISO strings in UTC, days YYYY-MM-DD. */
export interface IntegrityBansTable {
  province: string;
  id: string;
  person_province: string;
  person_id: string;
  certificate_id: string | null;
  jurisdiction: string;
  from_on: string;
  until_on: string;
  reason: string;
  imposed_by: string;
  imposed_at: string;
  lifted_at: string | null;
  lifting_reason: string | null;
}

/** The part of the schema that the integrity ledger brings. */
export interface IntegrityTables {
  integrity_bans: IntegrityBansTable;
}
