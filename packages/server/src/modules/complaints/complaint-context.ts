import {
  type ComplaintContext,
  type ComplaintState,
  defaultComplaintSettings,
  isCalendarVersion,
} from '@guantong/procedure';
import { calendarOf } from '../applications/case-context.ts';
import type { ComplaintRecord } from './complaints.repository.ts';

/** What the steps of a complaint are judged by: the calendar that was the latest when it was filed. */
export function complaintContextOf({
  calendar_version: version,
}: Pick<ComplaintRecord, 'calendar_version'>): ComplaintContext {
  if (!isCalendarVersion(version)) throw new Error(`expected a known calendar, found ${version}`);
  return { calendar: calendarOf(version), settings: defaultComplaintSettings };
}

/** The last day of the time that runs: to reply, or to ask for a re-check; null where none runs. */
export function complaintDueOn({ state, dispatch, reply }: ComplaintState): string | null {
  switch (state) {
    case 'dispatched':
    case 'handling':
      return dispatch?.replyWindow.endOn ?? null;
    case 'replied':
      return reply?.recheckWindow.endOn ?? null;
    default:
      return null;
  }
}
