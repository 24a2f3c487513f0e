import { defineText } from '../lib/language/define-text.ts';

export const procedureText = defineText(
  {
    ownRule: '本系统设定',
    clauseUnknown: '条款待核',
    met: '符合',
    notMet: '不符合',
    allMet: (count: number) => `${count} 项检查全部符合`,
    someFail: (failed: number, count: number) => `${count} 项检查中 ${failed} 项不符合`,
  },
  {
    ownRule: 'Set by this system',
    clauseUnknown: 'clause to be confirmed',
    met: 'Met',
    notMet: 'Not met',
    allMet: (count) => `All ${count} checks hold`,
    someFail: (failed, count) => `${failed} of ${count} checks fail`,
  },
);
