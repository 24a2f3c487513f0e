import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run-guantong.ts';

/** Builds the command line if a source is newer than the build, so that the tests run what the sources say. */
export function buildCli(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--stale', 'cli'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the command line does not build:\n${stderr}`);
}
