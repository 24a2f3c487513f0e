import type { Calendar } from '../calendar/calendar.ts';
import type { DayText } from '../calendar/day.ts';
import type { CaseRefusal } from './case-problem.ts';
import { checkCaseSettings } from './case-settings.ts';
import type { CaseState } from './case-state.ts';
import type { Guard } from './guard.ts';
import { hasResolution, unmetQuestions } from './open-items.ts';
import { resultGuards } from './result-guards.ts';
import { resumeWindow } from './resume-window.ts';

/** The conditions of steps beyond state and role, by name. They look at the case and the day, never at the payload. */
export const guards = {
  'settings-in-range': {
    words: { zh: '计划设置在规定范围内', en: 'the settings of the cycle are within their range' },
    check: (_state, { settings }) => checkCaseSettings(settings)[0] ?? null,
  },
  'every-fact-confirmed': {
    words: { zh: '每一项事实均已核实', en: 'every fact is confirmed' },
    check: (state) => {
      const confirmed = new Set(
        state.verdicts.filter(({ verdict }) => verdict === 'confirmed').map(({ pointer }) => pointer),
      );
      const pointers = state.submission?.facts.filter((pointer) => !confirmed.has(pointer)) ?? [];
      return pointers.length > 0 ? { kind: 'facts-not-confirmed', pointers } : null;
    },
  },
  'publicity-window-known': {
    words: { zh: '公示期可按已公布的日历计算', en: 'the calendar of the publicity is published' },
    check: (_state, { calendar, settings, today }) =>
      refusalOf(calendar.addWorkingDays(today, settings.employerPublicityWorkingDays)),
  },
  'publicity-running': {
    words: { zh: '在公示期内', en: 'the publicity is running' },
    check: ({ publicity }, { today }) =>
      publicity && today > publicity.window.endOn ? { kind: 'publicity-over', endOn: publicity.window.endOn } : null,
  },
  'publicity-over': {
    words: { zh: '公示期满', en: 'publicity is over' },
    check: ({ publicity }, { today }) => {
      if (!publicity || today > publicity.window.endOn) return null;
      const { endOn, overOn } = publicity.window;
      return { kind: 'publicity-not-over', endOn, availableOn: overOn };
    },
  },
  'an-objection-open': {
    words: { zh: '有未处理的异议', en: 'an objection is open' },
    check: ({ publicity }) =>
      publicity?.objections.some((objection) => !hasResolution(objection)) ? null : { kind: 'no-objection-open' },
  },
  'no-objection-open': {
    words: { zh: '没有未处理的异议', en: 'no objection is open' },
    check: ({ publicity }) => {
      const open = publicity?.objections.filter((objection) => !hasResolution(objection)) ?? [];
      return open.length > 0 ? { kind: 'objections-open', ids: open.map(({ id }) => id) } : null;
    },
  },
  'no-objection-upheld': {
    words: { zh: '没有成立的异议', en: 'no objection is upheld' },
    check: ({ publicity }) => {
      const upheld = publicity?.objections.filter(({ resolution }) => resolution?.upheld) ?? [];
      return upheld.length > 0 ? { kind: 'objections-upheld', ids: upheld.map(({ id }) => id) } : null;
    },
  },
  'employer-inactive': {
    words: {
      zh: '单位不在册，或逾期未处理',
      en: 'the employer is not on file, or has done nothing for the set time',
    },
    check: (state, { calendar, settings, today }) => {
      const since = employerIdleSince(state);
      if (since === null) return null;
      const answer = calendar.addWorkingDays(since, settings.employerIdleWorkingDays);
      if (!answer.ok) return answer.problem;
      const { endOn, overOn } = answer.window;
      return today > endOn ? null : { kind: 'employer-in-time', endOn, availableOn: overOn };
    },
  },
  'a-question-to-decide': {
    words: { zh: '有待认定的事项', en: 'there is a question to decide' },
    check: ({ submission }) => (submission?.questions.length ? null : { kind: 'no-question' }),
  },
  'every-question-met': {
    words: { zh: '待定事项均认定为符合', en: 'every question is decided as met' },
    check: (state) => {
      const ids = unmetQuestions(state);
      return ids.length > 0 ? { kind: 'questions-not-met', ids } : null;
    },
  },
  'no-earlier-correction-notice': {
    words: { zh: '此前未告知过补正', en: 'no correction notice was given before' },
    check: ({ correction }) => (correction ? { kind: 'correction-notice-given', on: correction.on } : null),
  },
  'correction-window-known': {
    words: { zh: '补正期限可按已公布的日历计算', en: 'the calendar of the correction is published' },
    check: (_state, { calendar, settings, today }) =>
      refusalOf(calendar.addWorkingDays(today, settings.correctionWorkingDays)),
  },
  'correction-deadline-running': {
    words: { zh: '在补正期限内', en: 'the time to correct is running' },
    check: ({ correction }, { today }) =>
      correction && today > correction.window.endOn
        ? { kind: 'correction-deadline-over', endOn: correction.window.endOn }
        : null,
  },
  'correction-deadline-over': {
    words: { zh: '补正期限届满', en: 'the time to correct is over' },
    check: ({ correction }, { today }) => {
      if (!correction || today > correction.window.endOn) return null;
      const { endOn, overOn } = correction.window;
      return { kind: 'correction-deadline-running', endOn, availableOn: overOn };
    },
  },
  'held-window-known': {
    words: {
      zh: '暂停后余下的期限可按已公布的日历计算',
      en: 'the calendar of what is left of a held window is published',
    },
    check: (state, moment) => {
      const resumed = resumeWindow(state, moment);
      return resumed.ok ? null : resumed.problem;
    },
  },
  ...resultGuards,
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;

/** From when the employer's time counts; null where there is no employer to wait for. */
function employerIdleSince({ state, submission, employerActiveOn, publicity }: CaseState): DayText | null {
  if (state !== 'employer-publicity' || !publicity) return submission?.employerOnFile ? employerActiveOn : null;
  // Later than the publicity's last day where a hold was released after it.
  const { endOn } = publicity.window;
  return employerActiveOn !== null && employerActiveOn > endOn ? employerActiveOn : endOn;
}

function refusalOf(answer: ReturnType<Calendar['addWorkingDays']>): CaseRefusal | null {
  return answer.ok ? null : answer.problem;
}
