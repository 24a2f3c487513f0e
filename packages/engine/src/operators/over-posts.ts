import type { OpenSpan } from '../language/operator.ts';
import type { OpenQuestion } from '../values/assessment.ts';
import { type Code, falseUntil } from '../values/code.ts';
import { type Day, NEVER } from '../values/day.ts';
import type { EmploymentFact, Facts } from '../values/facts.ts';
import type { Text } from '../values/text.ts';
import { fromSteps, type Timeline } from '../values/timeline.ts';
import { FALSE, type Truth } from '../values/truth.ts';

/** What a condition finds in one present post; `open` where the value is unknown. */
export interface PostVerdict {
  readonly value: Truth;
  readonly open?: OpenQuestion;
}

/** Judges the present post over time, one verdict per post. */
export function overPosts(
  facts: Facts,
  judge: (post: EmploymentFact | undefined) => PostVerdict,
): { timeline: Timeline; open: readonly OpenSpan[] } {
  const verdicts = facts.posts.map(({ from, post }, index) => ({
    from,
    to: (facts.posts[index + 1]?.from ?? NEVER) - 1,
    ...judge(post),
  }));
  return {
    timeline: fromSteps(verdicts),
    open: verdicts.flatMap(({ from, to, open }) => (open === undefined ? [] : [{ from, to, question: open }])),
  };
}

/** The same on one day: false lasts until the post changes. */
export function onPost(facts: Facts, day: Day, judge: (post: EmploymentFact | undefined) => Truth): Code {
  let value: Truth = FALSE;
  let next = NEVER;
  for (const span of facts.posts) {
    if (span.from > day) {
      next = span.from;
      break;
    }
    value = judge(span.post);
  }
  return value === FALSE ? falseUntil(next) : value;
}

/** Pointers to a field of every employment that is the present post at some time. */
export function postFacts(facts: Facts, field: string): readonly string[] {
  return facts.posts.flatMap(({ post }) => (post === undefined ? [] : [`/employments/${post.index}/${field}`]));
}

/** A field of the present post that the dossier lacks. */
export function missingPostField(post: EmploymentFact, condition: string, field: string, text: Text): OpenQuestion {
  return {
    cause: 'missing-fact',
    condition,
    fact: `/employments/${post.index}/${field}`,
    ...text,
  };
}
