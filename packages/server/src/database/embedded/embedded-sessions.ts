import type { Answer, SessionSource } from '../session.ts';
import type { EngineAnswer } from './run-statement.ts';
import type { DatabaseThread } from './start-database-thread.ts';

/**
 * Sessions on the only connection of an embedded database, one after another: nobody sees another's open transaction. A
 * commit lets the next one in before the disk has it, so that commits that come close together are synced together.
 */
export function createEmbeddedSessions(thread: DatabaseThread): SessionSource {
  const takeTurn = createTurns();
  return {
    async open() {
      const giveBack = await takeTurn();
      let lastDurable: Promise<void> | undefined;
      return {
        async ask(sql, parameters) {
          const { answer, durable } = await thread.ask(sql, parameters);
          lastDurable = durable;
          return toAnswer(answer);
        },
        async release() {
          giveBack();
          await lastDurable;
        },
      };
    },
    async close() {
      // Whoever has the turn finishes; whoever comes later is refused by the thread.
      await takeTurn();
      await thread.close();
    },
  };
}

/** Turns in the order they were asked for; each is given back once, further times are not counted. */
function createTurns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let release = () => {};
    last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  };
}

function toAnswer({ names, rows, command, count }: EngineAnswer): Answer {
  return {
    rows: rows.map((values) => Object.fromEntries(names.map((name, index) => [name, values[index]]))),
    command,
    count,
  };
}
