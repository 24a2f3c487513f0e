import type { CaseState } from '@guantong/procedure';

/** The applicant writes in the draft, and again when the case was returned or a correction is asked for. */
export function editStep({ state, hold, correction }: CaseState, today: string) {
  const isOver = state === 'correction' && correction !== null && today > correction.window.endOn;
  const isOpen = state === 'draft' || state === 'returned-by-employer' || (state === 'correction' && !isOver);
  const obstacle = hold === null && isOpen ? undefined : notInHand;
  return { action: 'application.edit', obstacle } as const;
}

const notInHand = {
  zh: '提交后不能修改；单位退回或告知补正后可以修改',
  en: 'after submission it cannot be changed, unless the employer returns it or a correction is asked for',
};
