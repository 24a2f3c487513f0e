import type { Role } from '@guantong/contracts';
import { sayDate } from '@guantong/engine';
import {
  type Calendar,
  type CalendarVersion,
  type CaseContext,
  type CaseRole,
  createCalendar,
  isCalendarVersion,
  sayDays,
} from '@guantong/procedure';
import { AppError } from '../../http/app-error.ts';
import type { CycleRecord } from '../cycles/cycles.repository.ts';

/** What the steps of a case are judged by: the calendar and the settings its cycle pinned. */
export function caseContextOf({
  calendar_version: version,
  settings,
}: Pick<CycleRecord, 'calendar_version' | 'settings'>): CaseContext {
  if (version === null || !isCalendarVersion(version)) {
    throw new Error(`expected a published cycle with a known calendar, found ${String(version)}`);
  }
  return { calendar: calendarOf(version), settings };
}

/** A version of the calendar never changes, and reading it takes milliseconds: each is read once. */
export function calendarOf(version: CalendarVersion): Calendar {
  const calendar = calendars.get(version) ?? createCalendar(version);
  calendars.set(version, calendar);
  return calendar;
}

const calendars = new Map<CalendarVersion, Calendar>();

/** In what capacity a role acts on a case; roles that only look on have none. */
export function caseRoleOf(role: Role): CaseRole | undefined {
  switch (role) {
    case 'worker':
      return 'applicant';
    case 'employer-hr':
    case 'body-clerk':
    case 'body-chair':
    case 'bureau-supervisor':
      return role;
    default:
      return undefined;
  }
}

/** The cycle must take applications on a day; throws `cycle-not-open` with what it expects. */
export function refuseOutsideOfDays({ state, stages }: CycleRecord, today: string): void {
  const { applyFrom, applyTo } = stages;
  if (state === 'running' && today >= applyFrom && today <= applyTo) return;
  const [open, now] = [sayDays(applyFrom, applyTo), sayDate(today)];
  throw new AppError('cycle-not-open', {
    reason: {
      zh: `申报时间为${open.zh}，今天是${now.zh}`,
      en: `applications are taken from ${open.en}; today is ${now.en}`,
    },
  });
}
