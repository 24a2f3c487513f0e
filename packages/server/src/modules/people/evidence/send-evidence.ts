import type { FastifyReply } from 'fastify';
import type { EvidenceFilesTable } from '../dossier/dossier.tables.ts';

/** Gives a file as a download in a sandbox: a browser runs nothing of it, and no cache keeps it. */
export function sendEvidence(
  reply: FastifyReply,
  { name, media_type, content }: Pick<EvidenceFilesTable, 'name' | 'media_type' | 'content'>,
): FastifyReply {
  return reply
    .type(media_type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(content));
}
