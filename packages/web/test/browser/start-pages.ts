import { createPolicyLibrary } from '@guantong/engine';
import { defaultConfig, startServer } from '@guantong/server';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import { inject } from 'vitest';

/** The pages as visitors get them: built from the sources at hand, from the real server, under its security headers. */
export interface ServedPages {
  readonly address: string;
  /** The folder of the build. */
  readonly folder: string;
  stop(): Promise<void>;
}

export async function startPages(): Promise<ServedPages> {
  const folder = inject('webRoot');
  const library = createPolicyLibrary(await loadPolicyBundle());
  const server = await startServer({ library, config: { ...defaultConfig, port: 0 }, webRoot: folder });
  return {
    address: server.address,
    folder,
    stop: () => server.stop(),
  };
}
