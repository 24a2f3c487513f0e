import type { Calendar } from '../calendar/calendar.ts';
import { ownStep, type Source } from '../source.ts';

/** Working days, 1 to 250; no text before us says how many. */
export interface ComplaintSettings {
  readonly replyWorkingDays: number;
  readonly recheckWorkingDays: number;
}

export const defaultComplaintSettings: ComplaintSettings = { replyWorkingDays: 15, recheckWorkingDays: 10 };

/** What a complaint is judged by besides its log. */
export interface ComplaintContext {
  readonly calendar: Calendar;
  readonly settings: ComplaintSettings;
}

export const complaintSettingSources: Readonly<Record<keyof ComplaintSettings, Source>> = {
  replyWorkingDays: {
    ...ownStep(
      '转办之日起的答复期限，由各地确定',
      'The time to reply from the day it is dispatched, left to localities',
    ),
    basis: 'unverified',
  },
  recheckWorkingDays: {
    ...ownStep(
      '答复之日起申请复核的期限，由各地确定',
      'The time to ask for a re-check of the reply, left to localities',
    ),
    basis: 'unverified',
  },
};
