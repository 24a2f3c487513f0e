import type { Kysely, Transaction } from 'kysely';
import type { Actor, SystemActor } from '../access/actor.ts';
import type { Schema } from './schema.ts';

/** An open transaction: what repositories take. */
export type DatabaseTransaction = Transaction<Schema>;

export interface Database {
  readonly kind: 'embedded' | 'postgresql';
  /**
   * Queries outside of a transaction: row security sees nobody there, so they reach nothing that belongs to anybody.
   * Everything of the product goes through `transaction`.
   */
  readonly kysely: Kysely<Schema>;
  /**
   * Runs `work` in one transaction in which row security knows the actor; commits when it resolves, rolls back when it
   * rejects. When it resolves the change survives a crash and a power cut. A serialisation failure or a deadlock
   * runs `work` again, three times in all: it must do nothing outside of the transaction that may not be done twice.
   * Statements are done in the order they were asked; those that do not need each other's answers are best asked at once.
   */
  transaction<T>(actor: Actor | SystemActor, work: (transaction: DatabaseTransaction) => Promise<T>): Promise<T>;
  /** Waits for what is running, writes everything out and lets go. May be called again. */
  close(): Promise<void>;
}
