import type { MarkRow } from '@guantong/contracts';
import type { Language } from '../../../../http/preferred-language.ts';
import type { WorkbookColumn } from '../../../../http/send-workbook.ts';
import { methodWords } from './method-words.ts';

/** What an exported list of marks shows, in one language. */
export function markColumns(language: Language): readonly WorkbookColumn<MarkRow>[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const [absent, passed, failed] = [say('缺考', 'absent'), say('合格', 'passed'), say('不合格', 'not passed')];
  return [
    { head: say('评价计划', 'Cycle'), width: 40, cell: ({ cycleName }) => cycleName },
    { head: say('分组', 'Group'), width: 20, cell: ({ group }) => group },
    { head: say('申报编号', 'Number'), width: 18, cell: ({ number }) => number },
    { head: say('申报人', 'Applicant'), width: 14, cell: ({ name }) => name },
    { head: say('第几次评价', 'Evaluation'), width: 12, cell: ({ evaluation }) => evaluation },
    { head: say('方式', 'Method'), width: 18, cell: ({ method }) => methodWords[method][language] },
    { head: say('权重', 'Weight'), width: 8, cell: ({ weight }) => weight },
    { head: say('合格分数', 'Pass mark'), width: 10, cell: ({ passMark }) => passMark },
    {
      head: say('成绩', 'Mark'),
      width: 8,
      cell: ({ result }) => (result === null ? null : result.kind === 'mark' ? result.mark : absent),
    },
    {
      head: say('是否合格', 'Passed'),
      width: 10,
      cell: ({ passed: isPassed }) => (isPassed === null ? null : isPassed ? passed : failed),
    },
    {
      head: say('状态', 'State'),
      width: 12,
      cell: ({ state }) => (state === 'released' ? say('已发布', 'released') : say('未发布', 'not released')),
    },
  ];
}
