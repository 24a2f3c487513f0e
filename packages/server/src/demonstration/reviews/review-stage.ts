import type { Actor } from '../../access/actor.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { WorkContext } from '../../http/route-context.ts';
import { asProduct } from '../../modules/evaluation/as-product.ts';
import type { StoryStage } from '../tell-story.ts';

/** Where the reviews of the demonstration are played: every step is told the moment at which it happened. */
export interface ReviewStage extends Omit<StoryStage, 'until'>, Omit<WorkContext, 'now'> {
  /** The moment at which the demonstration is made. */
  readonly until: Date;
  /** Aborted when the server stops: nothing more is begun. */
  readonly signal: AbortSignal;
}

/**
 * What a service of the product is given at a moment; none is later than the making of the demonstration. Throws where that
 * is to stop.
 */
export function contextAt(stage: ReviewStage, moment: Date): WorkContext {
  const { database, keys, library, config, newId, until, signal } = stage;
  if (signal.aborted) throw new Error('the demonstration was stopped');
  const now = moment < until ? moment : until;
  return { database, keys, library, config, newId, now: () => now };
}

/** Nine in the morning in China on a day, and some minutes. */
export function morningOf(day: string, minutes = 0): Date {
  return new Date(Date.parse(`${day}T01:00:00.000Z`) + minutes * 60_000);
}

/** Looks as the product itself. */
export function look<T>(stage: ReviewStage, work: (tx: DatabaseTransaction) => Promise<T>): Promise<T> {
  return asProduct(stage, 'demonstration', work);
}

/** The people of a session: its offices and the experts with their accounts. */
export interface ReviewParties {
  readonly clerk: Actor;
  readonly chair: Actor;
  readonly officer: Actor;
  readonly supervisor: Actor;
}
