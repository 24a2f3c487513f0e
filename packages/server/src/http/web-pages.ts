import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { AppError } from './app-error.ts';

/** Serves the built pages. Without a build (no index.html in the folder) only the interface answers. */
export async function addWebPages(app: FastifyInstance, webRoot: string | undefined): Promise<void> {
  const root = webRoot !== undefined && existsSync(join(webRoot, 'index.html')) ? webRoot : undefined;
  if (root !== undefined) {
    await app.register(fastifyStatic, {
      root,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders: (response, path) => {
        // The names of built assets carry their hash; everything else is asked for again by its ETag.
        const built = path.includes(`${sep}assets${sep}`);
        response.setHeader('cache-control', built ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (path === '/api' || path.startsWith('/api/')) throw new AppError('route-not-found');
    const isPage = request.method === 'GET' || request.method === 'HEAD';
    const lastPart = path.slice(path.lastIndexOf('/') + 1);
    // An address inside the application is the application's to answer; a missing file is missing.
    if (root === undefined || !isPage || lastPart.includes('.')) throw new AppError('page-not-found');
    return reply.sendFile('index.html');
  });
}
