import type { DayText } from '../calendar/day.ts';
import type { Text } from '../text.ts';
import { type ComplaintRole, complaintHandlers } from './complaint-names.ts';
import type { ComplaintRefusal } from './complaint-problem.ts';
import type { ComplaintContext } from './complaint-settings.ts';
import type { ComplaintState } from './complaint-state.ts';

export interface ComplaintMoment extends ComplaintContext {
  /** The day in Asia/Shanghai. */
  readonly today: DayText;
  readonly role: ComplaintRole;
}

interface ComplaintGuard {
  readonly words: Text;
  readonly check: (state: ComplaintState, moment: ComplaintMoment) => ComplaintRefusal | null;
}

/** The conditions of steps of a complaint beyond state and role, by name. */
export const complaintGuards = {
  'by-its-handler': {
    words: { zh: '由承办单位办理', en: 'by the office it was dispatched to' },
    check: ({ dispatch }, { role }) => {
      if (!dispatch || complaintHandlers[dispatch.handler] === role) return null;
      return { kind: 'other-handler', handler: complaintHandlers[dispatch.handler], found: role };
    },
  },
  'reply-window-known': {
    words: { zh: '答复期限可按已公布的日历计算', en: 'the calendar of the time to reply is published' },
    check: (_state, { calendar, settings, today }) => {
      const answer = calendar.addWorkingDays(today, settings.replyWorkingDays);
      return answer.ok ? null : answer.problem;
    },
  },
  'recheck-window-known': {
    words: { zh: '申请复核的期限可按已公布的日历计算', en: 'the calendar of the time for a re-check is published' },
    check: (_state, { calendar, settings, today }) => {
      const answer = calendar.addWorkingDays(today, settings.recheckWorkingDays);
      return answer.ok ? null : answer.problem;
    },
  },
  'recheck-time-running': {
    words: { zh: '在申请复核的期限内', en: 'the time to ask for a re-check is running' },
    check: ({ reply }, { today }) =>
      reply && today > reply.recheckWindow.endOn
        ? { kind: 'recheck-time-over', endOn: reply.recheckWindow.endOn }
        : null,
  },
  'recheck-time-over': {
    words: { zh: '申请复核的期限届满', en: 'the time to ask for a re-check is over' },
    check: ({ reply }, { today }) => {
      if (!reply || today > reply.recheckWindow.endOn) return null;
      const { endOn, overOn } = reply.recheckWindow;
      return { kind: 'recheck-time-running', endOn, availableOn: overOn };
    },
  },
} as const satisfies Record<string, ComplaintGuard>;

export type ComplaintGuardName = keyof typeof complaintGuards;
