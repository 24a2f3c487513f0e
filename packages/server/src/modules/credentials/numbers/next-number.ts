import type { Target } from '@guantong/engine';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import { todayInChina } from '../../../http/today.ts';
import { takeNext } from './certificate-counter.repository.ts';
import { findCertificateSettings } from './certificate-settings.repository.ts';
import { skillLevelNumber, titleNumber } from './number-scheme.ts';

export interface NumberedCertificate {
  readonly bodyId: string;
  /** Where the body lies, six digits of GB/T 2260, or CN. */
  readonly region: string;
  readonly target: Target;
  readonly now: Date;
}

/**
 * The next number of a body for a level, in a series that begins anew each year. Throws `certificate-settings-missing`
 * where the body has no codes yet, and `certificate-number-impossible` for a level no scheme numbers.
 */
export async function nextNumber(
  tx: DatabaseTransaction,
  { bodyId, region, target, now }: NumberedCertificate,
): Promise<string> {
  const settings = await findCertificateSettings(tx, bodyId);
  if (settings === undefined) throw new AppError('certificate-settings-missing');
  if (target.type === 'professional-qualification') throw new AppError('certificate-number-impossible');
  const year = Number(todayInChina(now).slice(0, 4));
  const serial = await takeNext(tx, bodyId, `${target.type}:${year}:${target.level}`);
  const parts = {
    bodyLetter: settings.body_letter,
    bodyCode: settings.body_code,
    province: region === 'CN' ? '00' : region.slice(0, 2),
    site: settings.site,
    year,
    serial,
  };
  const number =
    target.type === 'title'
      ? titleNumber(settings.title_pattern, { ...parts, series: target.series, level: target.level })
      : skillLevelNumber(parts, target.level);
  if (number === undefined) throw new AppError('certificate-number-impossible');
  return number;
}
