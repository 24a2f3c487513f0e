// node scripts/build.mjs [--stale] [cli] [server] [web]: builds what is named, without names everything; with --stale only
// what is missing or older than its sources.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isStale } from './build/freshness.mjs';
import { root, targets } from './build/targets.mjs';

const onlyStale = process.argv.includes('--stale');
const named = process.argv.slice(2).filter((arg) => arg !== '--stale');
const unknown = named.filter((name) => !(name in targets));
if (unknown.length > 0) {
  console.error(`build: expected ${Object.keys(targets).join(', ')}; found ${unknown.join(', ')}`);
  process.exit(2);
}
if (!existsSync(join(root, 'node_modules/rolldown'))) {
  // npm runs this script after an installation without development dependencies too; that must not fail.
  console.error('build: skipped, the bundler is not installed (npm ci installs it)');
  process.exit(0);
}

for (const name of named.length > 0 ? named : Object.keys(targets)) {
  const start = performance.now();
  const { output, entry } = targets[name];
  if (!existsSync(entry)) {
    console.log(`build: ${name} skipped, ${relative(root, entry)} does not exist`);
    continue;
  }
  if (onlyStale && !isStale(targets[name])) continue;
  try {
    await targets[name].build();
  } catch (error) {
    console.error(`build: ${name} failed\n${error.message}`);
    process.exit(1);
  }
  console.log(`build: ${name} → ${relative(root, output)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
