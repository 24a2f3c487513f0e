import type { PolicyBundle } from '@guantong/engine';
import type { Plugin } from 'vite';

/** Where the pages fetch the policy from; the server answers at the same address. */
export const bundlePath = 'policy/bundle.json';

/** Loads the bundle from the packs on disk. Vite starts on plain Node, so the TypeScript sources go through tsx. */
export async function readPolicyBundle(): Promise<PolicyBundle> {
  const { tsImport } = await import('tsx/esm/api');
  const store: typeof import('@guantong/server/policy-store') = await tsImport(
    '@guantong/server/policy-store',
    import.meta.url,
  );
  return store.loadPolicyBundle();
}

/** Serves the bundle in development and puts it beside the pages in a build, so that they also run from static files. */
export function policyBundle(read: () => Promise<PolicyBundle>): Plugin {
  return {
    name: 'guantong-policy-bundle',
    configureServer(server) {
      server.middlewares.use(`/${bundlePath}`, (_request, response, next) => {
        read().then((bundle) => {
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.end(JSON.stringify(bundle));
        }, next);
      });
    },
    async generateBundle() {
      const source = JSON.stringify(await read());
      this.emitFile({ type: 'asset', fileName: bundlePath, source });
    },
  };
}
