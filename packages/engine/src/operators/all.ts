import { z } from 'zod';
import { type ConditionSource, completeTrace, defineOperator } from '../language/operator.ts';
import { allOfCodes } from '../language/sql-code.ts';
import { allOf } from '../values/timeline.ts';

const text = {
  zh: '以下条件须全部满足',
  en: 'all of these conditions must hold',
};

/** 须全部满足: the minimum of its conditions. */
export const all = defineOperator<readonly ConditionSource[]>({
  name: 'all',
  title: { zh: '全部满足', en: 'all of' },
  description: {
    zh: '列出的条件须全部满足。',
    en: 'Every listed condition must hold.',
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
      op: 'all',
      timeline: allOf(
        scope.facts.asOf,
        children.map((child) => child.timeline),
      ),
      children,
      say: () => text,
    });
  },
  fast: (_args, emitter, children) => emitter.allOf(children.map((child) => child.fast(emitter))),
  sql: (_args, emitter, children) => allOfCodes(children.map((child) => child.sql(emitter))),
});
