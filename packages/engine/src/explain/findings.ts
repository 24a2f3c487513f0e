import type { Trace } from '../language/operator.ts';
import type { Blocking, OpenQuestion } from '../values/assessment.ts';
import { type Day, dayToIso, NEVER } from '../values/day.ts';
import { firstNotFalse, valueAt } from '../values/timeline.ts';
import { FALSE, UNKNOWN } from '../values/truth.ts';

/** The questions that are open on a day: those of every unknown condition that makes the whole unknown. */
export function openOn(trace: Trace, day: Day): readonly OpenQuestion[] {
  const found = new Map<string, OpenQuestion>();
  const visit = (node: Trace): void => {
    if (valueAt(node.timeline, day) !== UNKNOWN) return;
    for (const { from, to, question } of node.open) {
      if (from <= day && day <= to) found.set(`${question.fact} ${question.year} ${question.zh}`, question);
    }
    node.children.forEach(visit);
  };
  visit(trace);
  return [...found.values()];
}

/** The innermost conditions that are false on the judged day and keep the whole false. */
export function blockingOn(trace: Trace, asOf: Day, horizon: Day): readonly Blocking[] {
  if (valueAt(trace.timeline, asOf) !== FALSE) return [];
  const failing = failingChildren(trace, asOf);
  if (failing.length > 0) return failing.flatMap((child) => blockingOn(child, asOf, horizon));
  const until = firstNotFalse(trace.timeline, horizon);
  return [
    {
      condition: trace.op,
      changedBy: until < NEVER ? 'time' : trace.changedBy,
      until: until < NEVER ? dayToIso(until) : null,
      facts: trace.facts,
      ...trace.say(),
    },
  ];
}

/** The assumptions a value on a day rests on, by code. */
export function assumedOn(trace: Trace, day: Day): boolean {
  if (valueAt(trace.timeline, day) === FALSE) return false;
  return trace.assumed.some(({ from }) => from <= day) || trace.children.some((child) => assumedOn(child, day));
}

/** The codes of conditions that waived themselves. */
export function waivedIn(trace: Trace): readonly string[] {
  return [...(trace.waived === undefined ? [] : [trace.waived]), ...trace.children.flatMap(waivedIn)];
}

// Of alternatives the nearest is named: it is the one to work on. The others stay visible in the tree.
function failingChildren(trace: Trace, asOf: Day): readonly Trace[] {
  const failing = trace.children.filter((child) => valueAt(child.timeline, asOf) === FALSE);
  switch (trace.op) {
    case 'any':
    case 'holds':
    case 'competition':
      return [...failing]
        .sort((a, b) => firstNotFalse(a.timeline, NEVER) - firstNotFalse(b.timeline, NEVER))
        .slice(0, 1);
    case 'not':
      return [];
    default:
      return failing;
  }
}
