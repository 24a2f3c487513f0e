import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { type Bench, benches } from './registry.ts';

// npm run bench [NAME…]: bundles each benchmark as the product is bundled, and runs it in a process of its own. Run from
// source, a loader of TypeScript would be measured along.
const folder = import.meta.dirname;

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    console.error(`bench: expected ${benches.map(({ name }) => name).join(', ')}; found ${unknown.join(', ')}`);
    return 2;
  }
  const wanted = names.length === 0 ? benches : benches.filter(({ name }) => names.includes(name));
  let worst = 0;
  for (const bench of wanted) {
    console.log(`\n# ${bench.name}: ${bench.about}\n`);
    const { status } = spawnSync(process.execPath, [await bundle(bench)], { stdio: 'inherit' });
    worst = Math.max(worst, status ?? 1);
  }
  return worst;
}

async function bundle({ name, file }: Bench): Promise<string> {
  const output = join(folder, 'dist', `${name}.mjs`);
  const build = await rolldown({
    input: join(folder, file),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@guantong/'),
    tsconfig: false,
    logLevel: 'warn',
  });
  await build.write({ file: output, format: 'esm', codeSplitting: false });
  await build.close();
  return output;
}

process.exitCode = await main(process.argv.slice(2));
