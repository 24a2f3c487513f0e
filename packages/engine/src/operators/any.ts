import { z } from 'zod';
import { type ConditionSource, completeTrace, defineOperator } from '../language/operator.ts';
import { anyOfCodes } from '../language/sql-code.ts';
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
  dossierOnly: () => true,
  schema: (condition) => z.array(condition).min(1),
  children: (args) => args,
  words: () => text,
  trace(_args, scope, conditions) {
    const children = conditions.map((condition) => condition.trace(scope));
    return completeTrace({
      op: 'any',
      timeline: anyOf(
        scope.facts.asOf,
        children.map((child) => child.timeline),
      ),
      children,
      say: () => text,
    });
  },
  fast: (_args, emitter, children) => emitter.anyOf(children.map((child) => child.fast(emitter))),
  sql: (_args, emitter, children) => anyOfCodes(children.map((child) => child.sql(emitter))),
});
