import { z } from 'zod';
import { completeTrace, defineOperator, type TargetSubject } from '../language/operator.ts';
import { sqlFalse, timeless } from '../language/sql-code.ts';
import { isAmong } from '../language/sql-text.ts';
import { codeOf } from '../values/code.ts';
import { type TitleSeries, titleSeries } from '../values/levels.ts';
import { titleSeriesNames } from '../values/names.ts';
import type { Text } from '../values/text.ts';
import { constant } from '../values/timeline.ts';
import { type Truth, truthOf } from '../values/truth.ts';

/** 贯通领域: the target is a title of one of these series. */
export const series = defineOperator<readonly TitleSeries[]>({
  name: 'series',
  title: { zh: '职称系列', en: 'title series' },
  description: {
    zh: '所报职称属于所列系列。',
    en: 'The target title belongs to one of the listed series.',
  },
  reads: [],
  timeless: () => true,
  schema: () => z.array(z.enum(titleSeries)).min(1),
  words: (args) => sentence(args),
  trace(args, { facts, target }, _children, words) {
    return completeTrace({
      op: 'series',
      timeline: constant(facts.asOf, isOneOf(target, args)),
      say: () => words,
    });
  },
  fast: (args, emitter) => emitter.oncePerTarget(`${emitter.reference(isOneOfCode)}(t, ${emitter.reference(args)})`),
  sql(args, { focus }) {
    if (focus.target.type !== 'title') return sqlFalse;
    const bridged = isAmong(
      focus.target.series,
      args.map((each) => titleSeries.indexOf(each)),
    );
    return timeless({ possible: bridged, sure: bridged });
  },
});

function sentence(args: readonly TitleSeries[]): Text {
  return {
    zh: `所报职称系列须为：${args.map((each) => titleSeriesNames[each].zh).join('、')}`,
    en: `the title series must be one of: ${args.map((each) => titleSeriesNames[each].en).join(', ')}`,
  };
}

function isOneOf(target: TargetSubject, list: readonly TitleSeries[]): Truth {
  return truthOf(target.type === 'title' && list.includes(target.series));
}

function isOneOfCode(target: TargetSubject, list: readonly TitleSeries[]): number {
  return codeOf(isOneOf(target, list));
}
