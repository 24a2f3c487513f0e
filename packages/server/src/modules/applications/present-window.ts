import type { CaseStepView, WindowView } from '@guantong/contracts';
import {
  type CaseState,
  type CaseStateName,
  caseSteps,
  explainWindow,
  type WorkingDayWindow,
} from '@guantong/procedure';

export function presentWindow(what: WindowView['what'], window: WorkingDayWindow): WindowView {
  const { startOn, workingDays, opensOn, endOn, overOn } = window;
  return { what, startOn, workingDays, opensOn, endOn, overOn, why: explainWindow(window) };
}

/** Every window of a case, with why it ends when it ends. */
export function windowsOf({ publicity, correction, resultPublicity, recheck }: CaseState): WindowView[] {
  return [
    ...(publicity === null ? [] : [presentWindow('employer-publicity', publicity.window)]),
    ...(correction === null ? [] : [presentWindow('correction', correction.window)]),
    ...(resultPublicity === null ? [] : [presentWindow('result-publicity', resultPublicity.window)]),
    ...(recheck === null ? [] : [presentWindow('recheck', recheck.window)]),
  ];
}

export function stepsOf(state: CaseState): CaseStepView[] {
  return caseSteps(state).map(({ window, ...step }) => ({
    ...step,
    window: window === null ? null : presentWindow(windowNames[step.id] ?? 'correction', window),
  }));
}

const windowNames: Readonly<Partial<Record<CaseStateName, WindowView['what']>>> = {
  'employer-publicity': 'employer-publicity',
  'under-evaluation': 'recheck',
  'result-publicity': 'result-publicity',
};
