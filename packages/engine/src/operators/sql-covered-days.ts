import type { SqlEmitter } from '../language/sql.ts';
import { sqlAnniversary } from '../language/sql-calendar.ts';
import { never } from '../language/sql-code.ts';
import { choose, laterOf } from '../language/sql-text.ts';

/** A stretch of days in SQL, both ends inclusive, with the condition under which it counts. */
export interface SqlSpell {
  readonly started: string;
  readonly ended: string;
  readonly counts: string;
}

/** The first day of the spells that count, or NEVER; spells come in the order of their first day. */
export function sqlFirstDay({ bind }: SqlEmitter, spells: readonly SqlSpell[]): string {
  return bind(
    choose(
      spells.map(({ counts, started }) => [counts, started]),
      never,
    ),
  );
}

/**
 * The first day on which spells cover as many days after `since` as there are to its anniversary, or NEVER: dayReached
 * of values/spells.ts. A day that an earlier spell covered counts once: each spell begins after what is covered so far.
 */
export function sqlReached(emitter: SqlEmitter, spells: readonly SqlSpell[], since: string, years: number): string {
  const { bind, dialect } = emitter;
  const needed = bind(`(${sqlAnniversary(dialect, { day: since, years, bind })} - ${since})`);
  const branches: (readonly [string, string])[] = [];
  let [covered, left] = [since, needed];
  for (const [index, { started, ended, counts }] of spells.entries()) {
    const first = bind(laterOf([started, bind(`(${covered} + 1)`)]));
    const days = bind(choose([[counts, `GREATEST(${ended} - ${first} + 1, 0)`]], '0'));
    branches.push([`${days} >= ${left}`, `${first} + ${left} - 1`]);
    if (index === spells.length - 1) break;
    covered = bind(choose([[counts, `GREATEST(${covered}, ${ended})`]], covered));
    left = bind(`(${left} - ${days})`);
  }
  return bind(choose(branches, never));
}
