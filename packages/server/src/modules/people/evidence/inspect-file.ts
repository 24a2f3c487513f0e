import type { Text } from '@guantong/engine';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../../http/app-error.ts';
import type { EvidenceMediaType } from '../dossier/dossier.tables.ts';
import { findActiveContent } from './active-content.ts';
import { countPixels } from './count-pixels.ts';

const MOST_PIXELS = 100_000_000;
const mediaTypes: readonly EvidenceMediaType[] = ['application/pdf', 'image/jpeg', 'image/png'];

/**
 * The type of a file by its bytes, whatever its name says. Throws `evidence-refused` for another type, a PDF with scripts,
 * attachments or launch actions, and a picture that would take too much memory to show.
 */
export async function inspectFile(bytes: Buffer): Promise<EvidenceMediaType> {
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mediaType = mediaTypes.find((each) => each === detected?.mime);
  if (mediaType === undefined) throw refused({ zh: '文件不是 PDF、JPEG 或 PNG', en: 'it is no PDF, JPEG or PNG' });
  if (mediaType === 'application/pdf') {
    const found = findActiveContent(bytes);
    if (found !== undefined)
      throw refused({ zh: `PDF 含有主动内容（${found}）`, en: `the PDF holds active content (${found})` });
    return mediaType;
  }
  const pixels = countPixels(bytes, mediaType);
  if (pixels === undefined) throw refused({ zh: '图片已损坏', en: 'the picture is broken' });
  if (pixels > MOST_PIXELS) throw refused({ zh: '图片像素过多', en: 'the picture has too many pixels' });
  return mediaType;
}

export function refused(reason: Text): AppError {
  return new AppError('evidence-refused', { reason });
}
