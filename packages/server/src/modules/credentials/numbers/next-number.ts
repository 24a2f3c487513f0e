import type { SkillLevel, Target } from '@guantong/engine';
import {
  composeSkillNumber,
  composeTitleNumber,
  defaultTitleNumberPattern,
  type SkillNumberParts,
} from '@guantong/procedure';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import { todayInChina } from '../../../http/today.ts';
import { takeNext } from './certificate-counter.repository.ts';
import { findCertificateSettings } from './certificate-settings.repository.ts';

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
  const answer =
    target.type === 'title'
      ? composeTitleNumber(
          { ...defaultTitleNumberPattern, template: settings.title_template, body: settings.title_body },
          { year, level: target.level, serial },
        )
      : composeSkillNumber({
          body: settings.body_letter === 'Y' ? 'employer' : 'public-body',
          bodyCode: settings.body_code,
          province: region.slice(0, 2),
          site: settings.site,
          year,
          level: numberedLevel(target.level),
          serial,
        });
  if (answer.ok) return answer.number;
  const problems = answer.problems.map(({ field, expectation, found }) => ({
    path: `/${field}`,
    expected: `${expectation.zh} · ${expectation.en}`,
    found,
  }));
  throw new AppError('certificate-number-impossible', { problems });
}

/** Of the other levels no scheme is known: apprentice has no certificate, chief technician is unverified (facts B.3). */
function numberedLevel(level: SkillLevel): SkillNumberParts['level'] {
  if (level !== 'apprentice' && level !== 'chief-technician') return level;
  throw new AppError('certificate-number-impossible');
}
