import { createHash } from 'node:crypto';
import { AppError } from '../../../http/app-error.ts';
import type { EvidenceFilesTable, EvidenceMediaType } from '../dossier/dossier.tables.ts';
import { inspectFile, refused } from './inspect-file.ts';
import type { Upload } from './read-upload.ts';
import type { VirusScanner } from './virus-scanner.ts';

/** A file that was looked at outside of any transaction, for scanning takes its time. */
export interface InspectedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly mediaType: EvidenceMediaType;
  readonly sha256: string;
  readonly scan: EvidenceFilesTable['scan'];
}

/** By its bytes a PDF, JPEG or PNG, scanned where a scanner is set up. Throws `evidence-refused`, `scanner-unavailable`. */
export async function inspectUpload(
  { name, bytes }: Upload,
  scanner: VirusScanner | undefined,
): Promise<InspectedFile> {
  const mediaType = await inspectFile(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, bytes, mediaType, sha256, scan: scanner === undefined ? 'not-scanned' : await scan(bytes, scanner) };
}

async function scan(bytes: Buffer, scanner: VirusScanner): Promise<'clean'> {
  const result = await scanner(bytes).catch(() => {
    throw new AppError('scanner-unavailable');
  });
  if (result.kind === 'clean') return 'clean';
  throw refused({ zh: '病毒检查未通过', en: 'the virus scanner refused it' });
}
