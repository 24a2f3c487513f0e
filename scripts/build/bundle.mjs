import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Packages that go into a bundle because it starts faster with them inside. Everything else from node_modules stays
 * outside: native code, workers and packages that read their own files would break, and all of it is installed anyway.
 */
const inlined = ['commander', 'zod', 'yaml', 'csv-parse', '@noble/hashes'];

/**
 * Bundles entries (name → source file) with everything of this repository they import into `folder`, all files side by
 * side. An entry is `name`.mjs; one that a thread is started from (`…-thread`) is `name`.js, as its starter expects.
 * The folder is replaced in one step, so a program started meanwhile finds the old or the new build.
 */
export async function bundle({ entries, folder }) {
  const { rolldown } = await import('rolldown');
  const draft = join(dirname(folder), `.dist-${process.pid}`);
  try {
    const build = await rolldown({
      input: entries,
      platform: 'node',
      external: isExternal,
      tsconfig: false,
      logLevel: 'warn',
    });
    await build.write({
      dir: draft,
      format: 'esm',
      entryFileNames: ({ name }) => (name.endsWith('-thread') ? '[name].js' : '[name].mjs'),
      chunkFileNames: '[name]-[hash].mjs',
    });
    await build.close();
    await replace(folder, draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function replace(folder, draft) {
  const former = `${draft}-former`;
  if (existsSync(folder)) await rename(folder, former);
  await rename(draft, folder);
  await rm(former, { recursive: true, force: true });
}

function isExternal(id) {
  if (id.startsWith('.') || id.startsWith('/') || id.startsWith('@guantong/')) return false;
  if (/^[a-z]:[\\/]/i.test(id)) return false;
  return !inlined.some((name) => id === name || id.startsWith(`${name}/`));
}
