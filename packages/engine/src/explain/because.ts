import type { Trace } from '../language/operator.ts';
import type { Because } from '../values/assessment.ts';
import { type Day, dayToIso } from '../values/day.ts';
import { valueAt } from '../values/timeline.ts';
import { truthToWord } from '../values/truth.ts';

/** The explanation tree of a trace: each condition with its truth, what it read, and a sentence in both languages. */
export function traceToBecause(trace: Trace, asOf: Day): Because {
  return {
    op: trace.op,
    value: truthToWord(valueAt(trace.timeline, asOf)),
    spans: trace.timeline.map(({ from, value }) => ({
      from: dayToIso(from),
      value: truthToWord(value),
    })),
    facts: trace.facts,
    ...trace.say(),
    children: trace.children.map((child) => traceToBecause(child, asOf)),
  };
}
