/** The most texts that have a name; each connection keeps a plan for every one it was asked. */
const MOST = 256;
/** A text gets its name when it is asked for the second time: lists with rare filters take no place. */
const SEEN_AT_MOST = 4_096;

export interface StatementNames {
  /** Under which name a text is prepared; undefined: it is not. */
  nameOf(sql: string): string | undefined;
  /** Gives new names from now on: a table changed, and PostgreSQL refuses plans whose columns became others. */
  renew(): void;
}

/**
 * Names of prepared statements. A statement with row security takes longer to plan than to run; PostgreSQL plans one that has a
 * name anew only where what is asked for makes the difference.
 */
export function createStatementNames(): StatementNames {
  let names = new Map<string, string>();
  const seen = new Set<string>();
  let generation = 1;
  return {
    nameOf(sql) {
      const known = names.get(sql);
      if (known !== undefined || names.size >= MOST) return known;
      if (!seen.delete(sql)) {
        if (seen.size >= SEEN_AT_MOST) seen.clear();
        seen.add(sql);
        return undefined;
      }
      const name = `g${generation}_${names.size}`;
      names.set(sql, name);
      return name;
    },
    renew() {
      names = new Map();
      generation += 1;
    },
  };
}
