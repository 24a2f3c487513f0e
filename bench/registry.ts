/** One benchmark: what `npm run bench NAME` runs. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  /** The file in this folder that is bundled and run; it prints its tables. */
  readonly file: string;
}

/** Every benchmark, in the order in which `npm run bench` runs them. */
export const benches: readonly Bench[] = [
  { name: 'engines', about: 'decision and explanation, beside other rule engines', file: 'engines.ts' },
  { name: 'self-check', about: 'one full assessment without target, cold and warm', file: 'self-check.ts' },
];
