import type { EvaluationMethod } from '@guantong/contracts';

/** What an exported list calls the methods. */
export const methodWords: Readonly<Record<EvaluationMethod, string>> = {
  theory: '理论知识考试',
  skill: '技能操作考核',
  'dossier-review': '业绩评审',
  interview: '面试答辩',
  competition: '竞赛选拔',
};
