import type { Guard } from './guard.ts';
import { openComplaints, upheldComplaints } from './open-items.ts';
import { resultWindow } from './result-window.ts';

/** The conditions of the steps from the result to the certificate. */
export const resultGuards = {
  'no-result-yet': {
    words: { zh: '尚未登记结果', en: 'no result is on record' },
    check: ({ result }) => (result ? { kind: 'result-recorded', on: result.on } : null),
  },
  'a-result-recorded': {
    words: { zh: '已登记结果', en: 'a result is on record' },
    check: ({ result }) => (result ? null : { kind: 'no-result' }),
  },
  'result-window-known': {
    words: {
      zh: '结果公示期或申请复查期限可按已公布的日历计算',
      en: 'the calendar of the publicity, or of the time to ask for a re-check, is published',
    },
    check: (state, moment) => {
      const answer = resultWindow(state, moment);
      return answer.ok ? null : answer.problem;
    },
  },
  'result-publicity-over': {
    words: { zh: '结果公示期满', en: 'the publicity of the result is over' },
    check: ({ resultPublicity }, { today }) => {
      if (!resultPublicity || today > resultPublicity.window.endOn) return null;
      const { endOn, overOn } = resultPublicity.window;
      return { kind: 'publicity-not-over', endOn, availableOn: overOn };
    },
  },
  'a-complaint-open': {
    words: { zh: '有未处理的投诉举报', en: 'a complaint is open' },
    check: (state) => (openComplaints(state).length > 0 ? null : { kind: 'no-complaint-open' }),
  },
  'no-complaint-open': {
    words: { zh: '没有未处理的投诉举报', en: 'no complaint is open' },
    check: (state) => {
      const ids = openComplaints(state);
      return ids.length > 0 ? { kind: 'complaints-open', ids } : null;
    },
  },
  'a-complaint-upheld': {
    words: { zh: '有成立的投诉举报', en: 'a complaint is upheld' },
    check: (state) => (upheldComplaints(state).length > 0 ? null : { kind: 'no-complaint-upheld' }),
  },
  'no-complaint-upheld': {
    words: { zh: '没有成立的投诉举报', en: 'no complaint is upheld' },
    check: (state) => {
      const ids = upheldComplaints(state);
      return ids.length > 0 ? { kind: 'complaints-upheld', ids } : null;
    },
  },
  'no-earlier-recheck': {
    words: { zh: '此前未申请过复查', en: 'no re-check was requested before' },
    check: ({ recheck }) => (recheck?.request ? { kind: 'recheck-requested', on: recheck.request.on } : null),
  },
  'recheck-in-time': {
    words: { zh: '在申请复查的期限内', en: 'the time to ask for a re-check is running' },
    check: ({ recheck }, { today }) =>
      recheck && today > recheck.window.endOn ? { kind: 'recheck-time-over', endOn: recheck.window.endOn } : null,
  },
  'a-recheck-to-decide': {
    words: { zh: '有待决定的复查申请', en: 'a request for a re-check is undecided' },
    check: ({ recheck }) => (recheck?.request && !recheck.decision ? null : { kind: 'no-recheck-open' }),
  },
} as const satisfies Record<string, Guard>;
