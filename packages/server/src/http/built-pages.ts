import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built pages: the one named, else packages/web/dist above this file; undefined when nothing is built. */
export function builtPages(named?: string | undefined): string | undefined {
  if (named !== undefined && named !== '') return named;
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const pages = join(folder, 'packages', 'web', 'dist');
    if (existsSync(join(pages, 'index.html'))) return pages;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
