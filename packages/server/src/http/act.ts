import type { Actor } from '../access/actor.ts';
import type { DatabaseTransaction } from '../database/database.ts';

/** What a service is given: who acts, when, in which transaction, and where new ids come from. */
export interface Act {
  readonly tx: DatabaseTransaction;
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
}
