import type { CalendarYear } from './calendar-year.ts';
import { year2019 } from './year-2019.ts';
import { year2020 } from './year-2020.ts';
import { year2021 } from './year-2021.ts';
import { year2022 } from './year-2022.ts';
import { year2023 } from './year-2023.ts';
import { year2024 } from './year-2024.ts';
import { year2025 } from './year-2025.ts';
import { year2026 } from './year-2026.ts';

// A version, once published, never changes: windows that were computed with it must stay as they are. A new year or a
// changed arrangement is a new version; years are shared between versions.
const versions = {
  '2019-2026/1': [year2019, year2020, year2021, year2022, year2023, year2024, year2025, year2026],
} as const satisfies Record<string, readonly CalendarYear[]>;

export type CalendarVersion = keyof typeof versions;

/** The version that new cycles pin. */
export const latestCalendarVersion: CalendarVersion = '2019-2026/1';

export function isCalendarVersion(text: string): text is CalendarVersion {
  return Object.hasOwn(versions, text);
}

/** The years of a version, rising. */
export function calendarYearsOf(version: CalendarVersion): readonly CalendarYear[] {
  return versions[version];
}
