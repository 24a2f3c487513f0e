import type { Text } from '@guantong/engine';

/** Why nothing is done any more with what belongs to an evaluation before the one that runs. */
export const earlierEvaluation: Text = {
  zh: '属于此前的评价，复查或投诉成立后已重新评价，请办理本次评价的评分',
  en: 'it belongs to an earlier evaluation of the case, which has begun again: work on that of the present one',
};
