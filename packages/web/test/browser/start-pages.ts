import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPolicyLibrary } from '@guantong/engine';
import { defaultConfig, startServer } from '@guantong/server';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import { build } from 'vite';

/** The pages as visitors get them: built from the sources at hand, from the real server, under its security headers. */
export interface ServedPages {
  readonly address: string;
  /** The folder of the build. */
  readonly folder: string;
  stop(): Promise<void>;
}

export async function startPages(): Promise<ServedPages> {
  const folder = mkdtempSync(join(tmpdir(), 'guantong-pages-'));
  await buildPages(folder);
  const library = createPolicyLibrary(await loadPolicyBundle());
  const server = await startServer({ library, config: { ...defaultConfig, port: 0 }, webRoot: folder });
  return {
    address: server.address,
    folder,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Builds the pages from the sources at hand. */
export async function buildPages(folder: string): Promise<void> {
  // The test runner says `test`, with which React would come with its development checks.
  process.env.NODE_ENV = 'production';
  await build({
    configFile: join(import.meta.dirname, '../../vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
}
