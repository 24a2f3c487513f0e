import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Takes forms with one file of at most `fileSize` bytes in the routes of a scope, and nothing else. */
export async function acceptUploads(scope: FastifyInstance, fileSize: number): Promise<void> {
  scope.removeAllContentTypeParsers();
  await scope.register(multipart, {
    limits: { fileSize, files: 1, fields: 5, fieldSize: 1_000, fieldNameSize: 100, parts: 6, headerPairs: 50 },
  });
}
