/** Migration 0005. Who filed an objection that the log of the case has under the same id; read by the product alone. */
export interface PublicityObjectionsTable {
  id: string;
  application_id: string;
  account_id: string;
  filed_at: string;
}

/** The tables of this module, by name. */
export interface PublicityTables {
  publicity_objections: PublicityObjectionsTable;
}
