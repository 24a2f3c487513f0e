import { z } from 'zod';
import { completeTrace, defineOperator } from '../language/operator.ts';
import { sqlUnknown } from '../language/sql-code.ts';
import { NEVER } from '../values/day.ts';
import type { Text } from '../values/text.ts';
import { constant } from '../values/timeline.ts';
import { UNKNOWN } from '../values/truth.ts';

/** 须由人认定: the text leaves this open; the answer carries the question. Always unknown. */
export const judgement = defineOperator<Text>({
  name: 'judgement',
  title: { zh: '须由人认定', en: 'human judgement' },
  description: {
    zh: '文件未作规定，须由主管部门认定的问题。',
    en: 'A question the text leaves open and an authority decides.',
  },
  reads: [],
  timeless: () => true,
  schema: () => z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  words: sentence,
  trace(question, { facts }) {
    const open = {
      cause: 'human-judgement',
      condition: 'judgement',
      ...question,
    } as const;
    return completeTrace({
      op: 'judgement',
      timeline: constant(facts.asOf, UNKNOWN),
      open: [{ from: facts.asOf, to: NEVER, question: open }],
      say: () => sentence(question),
    });
  },
  fast: () => '1',
  sql: () => sqlUnknown,
});

function sentence(question: Text): Text {
  return {
    zh: `须由人认定：${question.zh}`,
    en: `to be decided by a person: ${question.en}`,
  };
}
