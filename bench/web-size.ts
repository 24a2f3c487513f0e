import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printTable } from './table.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'packages/web/dist');
const mostBytes = 250 * 1024;

/** Builds the pages where they are stale and weighs what the self-check loads before it shows; false when it is too much. */
export async function benchWebSize(): Promise<boolean> {
  const build = spawnSync(process.execPath, ['scripts/build.mjs', '--stale', 'web'], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) return false;
  const parts = firstLoad(readFileSync(join(dist, 'index.html'), 'utf8')).map(weigh);
  const data = weigh('policy/bundle.json');
  const total = parts.reduce((sum, { packed }) => sum + packed, 0);
  printTable(
    ['part', 'bytes', 'gzip'],
    [
      ...parts.map(({ path, bytes, packed }) => [path, `${bytes}`, kilobytes(packed)]),
      ['scripts and styles together', '', kilobytes(total)],
      [`beside them: ${data.path}`, `${data.bytes}`, kilobytes(data.packed)],
    ],
  );
  console.log(`\nPromised: at most ${kilobytes(mostBytes)}. Found: ${kilobytes(total)}.`);
  return total <= mostBytes;
}

/** Scripts, preloaded modules and styles the page names, and every script one of them imports before it runs. */
function firstLoad(page: string): readonly string[] {
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)];
  const found = new Set(named.flatMap(([, path]) => path ?? []));
  if (found.size === 0) throw new Error(`expected scripts in ${dist}/index.html, found none`);
  // What is added meanwhile is visited too.
  for (const path of found) for (const imported of staticImports(path)) found.add(imported);
  return [...found];
}

function staticImports(path: string): readonly string[] {
  if (!path.endsWith('.js')) return [];
  const imports = readFileSync(join(dist, path), 'utf8').matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  return [...imports].flatMap(([, specifier]) => (specifier ? posix.join(posix.dirname(path), specifier) : []));
}

function weigh(path: string) {
  const content = readFileSync(join(dist, path));
  return { path, bytes: content.length, packed: gzipSync(content, { level: 9 }).length };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
