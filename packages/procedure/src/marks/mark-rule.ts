import { ownStep, type Source } from '../source.ts';
import type { Text } from '../text.ts';
import { isMark, type Mark, type Rounding } from './mark.ts';

/** How the methods of one level make a result; of a cycle, fixed before its notice is published. */
export interface MarkRule {
  /** Weights are whole percents and add up to 100. */
  readonly methods: readonly { readonly method: string; readonly weight: number; readonly passMark: Mark }[];
  /** Whether every method has to be passed, or the weighted total, or both. */
  readonly passBy: 'each' | 'total' | 'each-and-total';
  /** What the weighted total has to reach, where it counts. */
  readonly passTotal: Mark;
  readonly rounding: Rounding;
}

export const defaultPassing: Pick<MarkRule, 'passBy' | 'passTotal' | 'rounding'> = {
  passBy: 'each',
  passTotal: 60,
  rounding: 'half-up',
};

/** The mark to pass a method unless a cycle says otherwise. */
export const defaultPassMark: Mark = 60;

export const markSources = {
  passing: {
    ...ownStep(
      '理论知识考试、技能考核、综合评审均实行百分制，成绩皆达60分以上为合格（国家职业标准通例）',
      'Theory, skill and comprehensive review are of 100 marks each, and each is passed from 60 on (as national standards have it)',
    ),
    basis: 'unverified',
  },
  total: ownStep('计划可按加权总分判定，或者各项和总分都要求', 'A cycle may judge by the weighted total, or by both'),
  rounding: ownStep(
    '平均分和总分四舍五入保留一位小数，以公布的分数判定',
    'Means and totals are rounded half up to one decimal, and what is shown decides',
  ),
  absence: ownStep(
    '缺考的该项不合格，计入总分时为0分；未考的没有结果',
    'Who is absent fails the method and has 0 in the total; who was not examined has no result',
  ),
  panel: {
    ...ownStep(
      '考评员、综合评审委员不少于3人且为单数；各自独立评分，组长不得改分',
      'Examiners are at least 3 and odd in number; each marks alone, and the leader changes no mark',
    ),
    basis: 'unverified',
  },
  opinion: {
    ...ownStep('评议组不少于3名专家', 'A group of experts has at least 3 members'),
    basis: 'unverified',
  },
  outliers: ownStep(
    '默认不去掉最高分和最低分；计划可规定去掉，此时不少于5人',
    'By default no mark is left out; a cycle may leave out the highest and the lowest of at least 5',
  ),
} as const satisfies Record<string, Source>;

export interface MarkRuleProblem {
  readonly kind: 'no-methods' | 'method-twice' | 'weights-not-100' | 'pass-mark-out-of-range';
  readonly words: Text;
}

/** Every fault of a rule; none when marks may be combined by it. */
export function checkMarkRule({ methods, passTotal }: MarkRule): MarkRuleProblem[] {
  const names = methods.map(({ method }) => method);
  const sum = methods.reduce((total, { weight }) => total + weight, 0);
  const wholeWeights = methods.every(({ weight }) => Number.isInteger(weight) && weight >= 1);
  const outside = [...methods.map(({ passMark }) => passMark), passTotal].filter((mark) => !isMark(mark));
  const faults: readonly (MarkRuleProblem | null)[] = [
    names.length > 0 ? null : problem('no-methods', '没有评价方式；请选定', 'there is no method; choose one'),
    new Set(names).size === names.length
      ? null
      : problem('method-twice', '同一评价方式不得重复', 'a method is named once; remove the repetition'),
    names.length === 0 || (sum === 100 && wholeWeights)
      ? null
      : problem(
          'weights-not-100',
          `权重为正整数且合计100，现合计 ${sum}`,
          `weights are whole and add up to 100, found ${sum}`,
        ),
    outside.length === 0
      ? null
      : problem(
          'pass-mark-out-of-range',
          `合格分数为 0 至 100、至多一位小数，现为 ${outside.join('、')}`,
          `a pass mark is 0 to 100 with one decimal at most, found ${outside.join(', ')}`,
        ),
  ];
  return faults.filter((fault) => fault !== null);
}

function problem(kind: MarkRuleProblem['kind'], zh: string, en: string): MarkRuleProblem {
  return { kind, words: { zh, en } };
}
