import { z } from 'zod';
import { type ConditionSource, defineOperator, plainTrace } from '../language/operator.ts';
import { anyOf } from '../values/timeline.ts';

const text = {
  zh: '以下条件满足其一即可',
  en: 'one of these conditions must hold',
};

/** 满足其一: the maximum of its conditions. */
export const any = defineOperator<readonly ConditionSource[]>({
  name: 'any',
  title: { zh: '满足其一', en: 'any of' },
  description: {
    zh: '列出的条件满足其中之一即可。',
    en: 'One of the listed conditions must hold.',
  },
  reads: [],
  timeless: () => true,
  schema: (condition) => z.array(condition).min(1),
  children: (args) => args,
  words: () => text,
  trace(_args, scope, conditions) {
    const children = conditions.map((condition) => condition.trace(scope));
    return {
      ...plainTrace,
      op: 'any',
      timeline: anyOf(
        scope.facts.asOf,
        children.map((child) => child.timeline),
      ),
      children,
      say: () => text,
    };
  },
  fast: (_args, emitter, children) => `Math.max(${children.map((child) => child.fast(emitter)).join(', ')})`,
});
