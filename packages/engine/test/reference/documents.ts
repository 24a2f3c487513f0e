import { dayOf } from './calendar.ts';
import type { JudgedCase } from './judged-case.ts';

/** "In-force = published unless said otherwise" (contract 5): the one date stands for both. */
export const documentDates = {
  'cn-mohrss-2020-96': '2020-12-28',
  'cn-standard-2023': '2023-01-01',
  'cn-150000-2021-relay': '2021-01-01',
  'cn-370000-special-technician': '2021-01-01',
  'cn-440100-2025-pilot': '2025-12-22',
} as const;

export type DocumentId = keyof typeof documentDates;

/**
 * "A rule exists at day d when its document's in-force date ≤ d …, and, with `knownOn`, when it was published on or
 * before `knownOn`." (contract 2)
 */
export function exists(judged: JudgedCase, document: DocumentId, day: number): boolean {
  const date = dayOf(documentDates[document]);
  return date <= day && date <= judged.knownOn;
}
