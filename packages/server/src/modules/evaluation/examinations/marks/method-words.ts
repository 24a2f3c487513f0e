import type { EvaluationMethod } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

/** What an exported list or a message calls the methods. */
export const methodWords: Readonly<Record<EvaluationMethod, Text>> = {
  theory: { zh: '理论知识考试', en: 'Theory examination' },
  skill: { zh: '技能操作考核', en: 'Skill assessment' },
  'dossier-review': { zh: '业绩评审', en: 'Dossier review' },
  interview: { zh: '面试答辩', en: 'Interview' },
  competition: { zh: '竞赛选拔', en: 'Competition' },
};
