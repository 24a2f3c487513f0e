import type { Person } from './persons.ts';

/** The truth of each of the twelve routes on the judged day, in the order of `routeIds`: 0 false, 1 unknown, 2 true. */
export type Values = ArrayLike<number>;

/** One engine in the comparison. Everything is asked for all persons at once, so that each engine may run them its way. */
export interface EngineUnderTest {
  /**
   * What it starts from, made outside the measured time. Called before every measured pass with the same persons: what an
   * earlier pass has remembered is forgotten.
   */
  prepare(persons: readonly Person[]): void;
  /** Decides every person; the values of the last call are read by `valuesOf`. */
  decide(): void | Promise<void>;
  /** The same with the explanation the engine has. */
  explain(): void | Promise<void>;
  /** What was decided for one person; read outside the measured time. */
  valuesOf(index: number): Values;
}
