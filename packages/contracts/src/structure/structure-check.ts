import type { ProblemList } from './problem-list.ts';

/** Where a check is in the value, and where it reports. */
export interface Walk {
  /** The path to the value at hand; each check leaves it as it found it. */
  readonly path: (string | number)[];
  readonly problems: ProblemList;
}

/** Reports what keeps a value from having the shape of one schema. */
export type StructureCheck = (value: unknown, walk: Walk) => void;
