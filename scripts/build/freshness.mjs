import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './targets.mjs';

/** Whether an output is missing, or older than some file it is made from or than the lock file. */
export function isStale({ output, sources }) {
  if (!existsSync(output)) return true;
  const built = statSync(output).mtimeMs;
  return [...sources, join(root, 'package-lock.json')].some((path) => newest(path) > built);
}

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'node_modules' && name !== 'dist');
  return Math.max(found.mtimeMs, ...inside.map((name) => newest(join(path, name))));
}
