import { sayInstant as sayInBoth } from '@guantong/engine';
import type { Language } from '../../lib/language/language.tsx';

/** The day and minute of an instant (ISO 8601) in China: 2026年10月8日 14:05, or 8 October 2026, 14:05. */
export function sayInstant(instant: string, language: Language): string {
  return sayInBoth(instant)[language];
}
