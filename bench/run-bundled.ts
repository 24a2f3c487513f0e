import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Bundles `bench/NAME.ts` as the product is bundled and runs it in a process of its own; true when it ends well. Run from
 * source, a loader of TypeScript would be measured along.
 */
export async function runBundled(name: string): Promise<boolean> {
  const folder = import.meta.dirname;
  const output = join(folder, 'dist', `${name}.mjs`);
  const build = await rolldown({
    input: join(folder, `${name}.ts`),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@guantong/'),
    tsconfig: false,
    logLevel: 'warn',
  });
  await build.write({ file: output, format: 'esm', codeSplitting: false });
  await build.close();
  return spawnSync(process.execPath, [output], { stdio: 'inherit' }).status === 0;
}
