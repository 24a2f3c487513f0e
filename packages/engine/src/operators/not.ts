import { type ConditionSource, completeTrace, defineOperator } from '../language/operator.ts';
import { allOfCodes, oppositeCode } from '../language/sql-code.ts';
import { type Code, NEVER_CODE } from '../values/code.ts';
import { notOf } from '../values/timeline.ts';

const text = { zh: '以下条件不得成立', en: 'this condition must not hold' };

/** 不得: negation. Only over conditions that do not change from day to day; the compiler refuses others. */
export const not = defineOperator<ConditionSource>({
  name: 'not',
  title: { zh: '不得', en: 'not' },
  description: {
    zh: '条件不成立时满足；只能用于不随日期变化的条件。',
    en: 'Holds where the condition does not; only for conditions that do not change from day to day.',
  },
  reads: [],
  timeless: () => true,
  dossierOnly: () => true,
  schema: (condition) => condition,
  children: (args) => [args],
  words: () => text,
  trace(_args, scope, conditions) {
    const children = conditions.map((condition) => condition.trace(scope));
    return completeTrace({
      op: 'not',
      timeline: children.flatMap((child) => notOf(child.timeline)),
      children,
      say: () => text,
    });
  },
  fast: (_args, emitter, children) =>
    `${emitter.reference(opposite)}(${children.map((child) => child.fast(emitter)).join('')})`,
  sql: (_args, emitter, children) => oppositeCode(allOfCodes(children.map((child) => child.sql(emitter)))),
});

function opposite(code: Code): Code {
  if (code < 0) return 2;
  return code === 1 ? 1 : NEVER_CODE;
}
