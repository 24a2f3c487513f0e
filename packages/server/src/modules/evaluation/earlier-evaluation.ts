import type { Text } from '@guantong/engine';

/** Whether what belongs to an evaluation of a case belongs to one before that which runs, or ran last. */
export function isLapsed(of: { readonly evaluation: number; readonly evaluation_now: number }): boolean {
  return of.evaluation < of.evaluation_now;
}

/** Why nothing is done any more with what belongs to an evaluation before the one that runs. */
export const earlierEvaluation: Text = {
  zh: '属于此前的评价，复查或投诉成立后已重新评价，请办理本次评价的考试、考核和评分',
  en: 'it belongs to an earlier evaluation of the case, which has begun again: work on that of the present one',
};

/** The same, as a candidate reads it. */
export const earlierExamination: Text = {
  zh: '属于此前的评价：复查或投诉成立后已重新评价，请参加重新安排的考试',
  en: 'it belongs to an earlier evaluation of your case, which has begun again: take the examination that is planned anew',
};
