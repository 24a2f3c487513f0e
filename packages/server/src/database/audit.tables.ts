import type { ColumnType } from 'kysely';

/** Migration 0001. Instants are ISO strings in UTC. */
export interface AuditEntriesTable {
  chain: string;
  sequence: number;
  province: string;
  at: string;
  actor_account: string | null;
  actor_role: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  /** Written as JSON text, read as its value. */
  detail: ColumnType<unknown, string, never>;
  previous: string;
  hash: string;
}

export interface AuditHeadsTable {
  chain: string;
  sequence: number;
  hash: string;
  moved_at: string;
}
