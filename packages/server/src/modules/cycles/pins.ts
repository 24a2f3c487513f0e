import type { PolicyBundle } from '@guantong/engine';
import { type CalendarVersion, latestCalendarVersion } from '@guantong/procedure';

/** What a cycle goes by from its publication on, whatever changes later. */
export interface Pins {
  readonly policySha256: string;
  readonly calendarVersion: CalendarVersion;
}

/** What a cycle published now would be pinned to. */
export function pinsOf({ sha256 }: Pick<PolicyBundle, 'sha256'>): Pins {
  return { policySha256: sha256, calendarVersion: latestCalendarVersion };
}
