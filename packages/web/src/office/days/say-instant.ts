import { sayDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language/language.tsx';

// Asia/Shanghai has had no summer time since 1991: always eight hours ahead.
const aheadOfUtc = 8 * 60 * 60 * 1000;

/** The day and minute of an instant (ISO 8601) in China: 2026年10月8日 14:05, or 8 October 2026, 14:05. */
export function sayInstant(instant: string, language: Language): string {
  const [day = '', time = ''] = new Date(Date.parse(instant) + aheadOfUtc).toISOString().split('T');
  return `${sayDate(day, language)}${language === 'zh' ? ' ' : ', '}${time.slice(0, 5)}`;
}
