import type { SystemActor } from '../../access/actor.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { WorkContext } from '../../http/route-context.ts';

/**
 * Work that reads or writes what no person may: declared ties, ballots, secrets of a draw. The caller has been judged
 * by the access table before, in a transaction of their own.
 */
export function asProduct<T>(
  { database }: Pick<WorkContext, 'database'>,
  purpose: string,
  work: (tx: DatabaseTransaction) => Promise<T>,
): Promise<T> {
  const product: SystemActor = { role: 'system', purpose };
  return database.transaction(product, work);
}

/** The same, and all of it is taken back: what the work would do, without doing it. */
export async function asIfProduct<T>(
  context: Pick<WorkContext, 'database'>,
  purpose: string,
  work: (tx: DatabaseTransaction) => Promise<T>,
): Promise<T> {
  const takenBack = new Error('taken back');
  const done: T[] = [];
  await asProduct(context, purpose, async (tx) => {
    done.push(await work(tx));
    throw takenBack;
  }).catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
  const [value] = done.slice(-1);
  if (value === undefined) throw takenBack;
  return value;
}
