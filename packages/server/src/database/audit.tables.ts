import type { JsonValue } from '@guantong/proofs';
import type { ColumnType, Generated } from 'kysely';

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
  detail: ColumnType<JsonValue, string, never>;
  previous: string;
  hash: string;
}

/** The last entry of each chain; sequence 0 while its first entry is being made. */
export interface AuditHeadsTable {
  chain: string;
  sequence: number;
  hash: string;
  anchored: Generated<number>;
}
