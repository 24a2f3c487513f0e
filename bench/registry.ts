import { runBundled } from './run-bundled.ts';

/** One benchmark: what `npm run bench NAME` runs. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  /** Prints its tables; false when a figure that was promised is missed. */
  run(args: readonly string[]): Promise<boolean>;
}

/** Every benchmark, in the order in which `npm run bench` runs them. */
export const benches: readonly Bench[] = [
  {
    name: 'engines',
    about: 'decision and explanation, beside other rule engines',
    run: () => runBundled('engines'),
  },
  {
    name: 'self-check',
    about: 'one full assessment without target, cold and warm',
    run: () => runBundled('self-check'),
  },
  {
    name: 'bulk',
    about: 'all routes of CN for 10 million persons, generated SQL beside hand-written SQL',
    run: async (args) => (await import('./bulk.ts')).benchBulk(args),
  },
  {
    name: 'server',
    about: 'POST /api/assessments beside bare Fastify with the same validation',
    run: () => runBundled('server'),
  },
  {
    name: 'roster',
    about: '100,000 people, xlsx to xlsx, by the command line',
    run: async () => (await import('./roster.ts')).benchRoster(),
  },
  {
    name: 'web-size',
    about: 'what the self-check page loads before it shows',
    run: async () => (await import('./web-size.ts')).benchWebSize(),
  },
  {
    name: 'draw',
    about: 'drawing 25 of 20,000 experts, and verifying the file',
    run: async () => (await import('./draw.ts')).benchDraw(),
  },
  {
    name: 'cases-submit',
    about: 'submitting applications beside the same rows in plain SQL, on PostgreSQL',
    run: async () => (await import('./cases/submit.ts')).benchSubmit(),
  },
  {
    name: 'cases-load',
    about: '200 users at work over 100,000 cases, and case pages opened',
    run: async () => (await import('./cases/load.ts')).benchLoad(),
  },
  {
    name: 'cases-crash',
    about: 'kill -9 a hundred times while cases are written, on both databases',
    run: async (args) => (await import('./cases/crash.ts')).benchCrash(args),
  },
  {
    name: 'cases-malformed',
    about: '200,000 malformed requests over every endpoint',
    run: async () => (await import('./cases/malformed.ts')).benchMalformed(),
  },
  {
    name: 'cases-restore',
    about: 'dump and restore to an empty machine',
    run: async () => (await import('./cases/restore.ts')).benchRestore(),
  },
  {
    name: 'cases-two-servers',
    about: 'two servers on one PostgreSQL, asked in turn',
    run: async () => (await import('./cases/two-servers.ts')).benchTwoServers(),
  },
  {
    name: 'examinations',
    about:
      'candidates who begin at once and answer, the server killed in the middle; their number as argument, 1,000 in full',
    run: async (args) => (await import('./examinations.ts')).benchExaminations(args),
  },
  {
    name: 'certificates',
    about:
      'certificates issued by a job that is killed in the middle, and verified; their number as argument, 10,000 in full',
    run: async (args) => (await import('./certificates.ts')).benchCertificates(args),
  },
];
