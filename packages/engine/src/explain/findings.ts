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
export function blockingOn(trace: Trace, horizon: Day): readonly Blocking[] {
  const found: Blocking[] = [];
  addBlocking(trace, horizon, found);
  return found;
}

function addBlocking(trace: Trace, horizon: Day, found: Blocking[]): void {
  if (!isFalseNow(trace)) return;
  const failing = failingChildren(trace);
  for (const child of failing) addBlocking(child, horizon, found);
  if (failing.length > 0) return;
  const until = firstNotFalse(trace.timeline, horizon);
  // Where there is a tree already, its words are at hand; nobody needs a tree for a sentence.
  const { zh, en } = trace.because ?? trace.say();
  found.push({
    condition: trace.op,
    changedBy: until < NEVER ? 'time' : trace.changedBy,
    until: until < NEVER ? dayToIso(until) : null,
    facts: trace.facts,
    zh,
    en,
  });
}

// The first step of a timeline starts on the judged day.
function isFalseNow({ timeline }: Trace): boolean {
  return timeline[0]?.value === FALSE;
}

/** The assumptions a value on a day rests on, by code. */
export function assumedOn(trace: Trace, day: Day): boolean {
  if (valueAt(trace.timeline, day) === FALSE) return false;
  return trace.assumed.some(({ from }) => from <= day) || trace.children.some((child) => assumedOn(child, day));
}

/** The codes of conditions that waived themselves, added to `codes`. */
export function waivedIn(trace: Trace, codes: string[] = []): readonly string[] {
  if (trace.waived !== undefined) codes.push(trace.waived);
  for (const child of trace.children) waivedIn(child, codes);
  return codes;
}

// Of alternatives the nearest is named: it is the one to work on. The others stay visible in the tree.
function failingChildren({ op, children }: Trace): readonly Trace[] {
  switch (op) {
    case 'any':
    case 'holds':
    case 'competition':
      return nearest(children.filter(isFalseNow));
    case 'not':
      return [];
    default:
      return children.filter(isFalseNow);
  }
}

function nearest(failing: readonly Trace[]): readonly Trace[] {
  if (failing.length < 2) return failing;
  const sorted = [...failing].sort((a, b) => firstNotFalse(a.timeline, NEVER) - firstNotFalse(b.timeline, NEVER));
  return sorted.slice(0, 1);
}
