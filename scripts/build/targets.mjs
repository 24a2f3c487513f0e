import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * What can be built: its output, the folders it is made from, and how. `entry` is the file without which there is
 * nothing to build.
 */
export const targets = {
  cli: target(
    'cli',
    'guantong.mjs',
    ['cli/src', 'server/src', 'contracts/src', 'engine/src', 'procedure/src', 'proofs/src'],
    'cli/src/main.ts',
  ),
  server: target(
    'server',
    'main.mjs',
    ['server/src', 'contracts/src', 'engine/src', 'procedure/src', 'proofs/src'],
    'server/src/main.ts',
  ),
  web: {
    output: join(root, 'packages/web/dist/index.html'),
    entry: join(root, 'packages/web/index.html'),
    sources: [
      ...['web/src', 'web/build', 'web/public', 'web/index.html', 'web/vite.config.ts'],
      ...['contracts/src', 'engine/src', 'procedure/src', 'proofs/src', 'policies'],
    ].map((path) => join(root, 'packages', path)),
    build: buildWeb,
  },
};

// Threads are started from files of their own, beside the program that starts them.
const rosters = join(root, 'packages/server/src/modules/rosters');
const threads = {
  'database-thread': join(root, 'packages/server/src/database/embedded/database-thread.ts'),
  'roster-job-thread': join(rosters, 'roster-job-thread.ts'),
  'roster-judge-thread': join(rosters, 'judging/roster-judge-thread.ts'),
};

function target(name, file, sources, entry) {
  const folder = join(root, 'packages', name, 'dist');
  const from = join(root, 'packages', entry);
  return {
    output: join(folder, file),
    entry: from,
    sources: sources.map((path) => join(root, 'packages', path)),
    build: () => bundle({ entries: { [file.replace('.mjs', '')]: from, ...threads }, folder }),
  };
}

async function buildWeb() {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'packages/web/vite.config.ts'), logLevel: 'error' });
}
