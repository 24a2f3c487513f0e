import { defineConfig } from 'vitest/config';

const databaseTests = 'packages/engine/test/postgresql/**/*.test.ts';

// Where PostgreSQL is tested, what it does not change has run beside the embedded database.
const withoutPostgresql = ['packages/cli/test/**/*.test.ts', 'packages/server/test/database/embedded-*.test.ts'];
const onPostgresql = (process.env.DATABASE_URL ?? '') !== '';

// Files of one worker share what they load (`isolate`): loading engine and server takes longer than most of them.
// Integration and browser tests start servers and browsers: they get a project of their own, with patience.
export default defineConfig({
  test: {
    // By itself it leaves one processor idle, which on two is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'packages/engine/test/**/*.test.ts'],
          exclude: [databaseTests],
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['packages/{server,cli}/test/**/*.test.ts', databaseTests],
          exclude: onPostgresql ? withoutPostgresql : [],
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['packages/web/test/browser/**/*.browser.test.ts'],
          globalSetup: ['packages/web/test/browser/build-pages.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
