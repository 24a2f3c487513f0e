import type { Trace } from '../language/operator.ts';
import type { Because, TruthSpan } from '../values/assessment.ts';
import { dayToIso } from '../values/day.ts';
import type { Timeline } from '../values/timeline.ts';
import { truthToWord } from '../values/truth.ts';

/**
 * The explanation tree of a trace: each condition with its truth, what it read, and a sentence in both languages. Rules
 * that share a condition share its node.
 */
export function traceToBecause(trace: Trace): Because {
  if (trace.because !== undefined) return trace.because;
  const { zh, en } = trace.say();
  const because: Because = {
    op: trace.op,
    value: truthToWord(trace.timeline[0]?.value ?? 0),
    spans: toSpans(trace.timeline),
    facts: trace.facts,
    zh,
    en,
    children: trace.children.map(traceToBecause),
  };
  trace.because = because;
  return because;
}

function toSpans(timeline: Timeline): readonly TruthSpan[] {
  const spans: TruthSpan[] = [];
  for (const { from, value } of timeline) spans.push({ from: dayToIso(from), value: truthToWord(value) });
  return spans;
}
