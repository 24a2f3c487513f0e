import type { ReviewGroup } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

type Count = 'cases' | 'grouped' | 'underEvaluation' | 'inPublicity' | 'ended';

/** How many cases of a group stand where. */
export const countNames: readonly (readonly [Count & keyof ReviewGroup, Text])[] = [
  ['cases', { zh: '份数', en: 'Cases' }],
  ['grouped', { zh: '已分组', en: 'Grouped' }],
  ['underEvaluation', { zh: '评价中', en: 'Under evaluation' }],
  ['inPublicity', { zh: '结果公示', en: 'In publicity' }],
  ['ended', { zh: '已有结论', en: 'Ended' }],
];
