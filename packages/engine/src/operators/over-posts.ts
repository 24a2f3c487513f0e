import type { OpenSpan } from '../language/operator.ts';
import type { SqlCode, SqlEmitter, SqlSlot, SqlTruth } from '../language/sql.ts';
import { neverCode, sqlFalse, sqlTrue, timeless } from '../language/sql-code.ts';
import { choose } from '../language/sql-text.ts';
import type { OpenQuestion } from '../values/assessment.ts';
import { type Code, falseUntil } from '../values/code.ts';
import { type Day, NEVER } from '../values/day.ts';
import type { EmploymentFact, Facts } from '../values/facts.ts';
import type { Text } from '../values/text.ts';
import { fromSteps, type Step, type Timeline } from '../values/timeline.ts';
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
  const steps: Step[] = [];
  const spans: OpenSpan[] = [];
  facts.posts.forEach(({ from, post }, index) => {
    const { value, open } = judge(post);
    steps.push({ from, value });
    if (open !== undefined) spans.push({ from, to: (facts.posts[index + 1]?.from ?? NEVER) - 1, question: open });
  });
  return { timeline: fromSteps(steps), open: spans };
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

/**
 * The same in SQL: one verdict per slot of the present post, the slot of the day looked up. Where a table has one slot,
 * nobody changes posts and the verdict does not change from day to day.
 */
export function sqlOverPosts(emitter: SqlEmitter, judge: (post: SqlSlot<'post'>) => SqlTruth): SqlCode {
  const posts = emitter.slots('post');
  const [only] = posts;
  if (only === undefined) return sqlFalse;
  if (posts.length === 1) return timeless(judge(only));
  const codes = posts.map((post, slot) => {
    const verdict = judge(post);
    const until = posts[slot + 1]?.started;
    return emitter.bind(
      choose(
        [
          [verdict.sure, '2'],
          [verdict.possible, '1'],
        ],
        until === undefined ? neverCode : `-${until}`,
      ),
    );
  });
  return { ...sqlTrue, daily: ({ day }) => sqlOnPost(posts, day, codes) };
}

/** Of one value for each slot of the present post, that of the slot of the day. */
export function sqlOnPost(posts: readonly SqlSlot<'post'>[], day: string, values: readonly string[]): string {
  const last = values.length - 1;
  return choose(
    values.slice(0, last).map((value, slot) => [`${day} < ${posts[slot + 1]?.started}`, value]),
    values[last] ?? neverCode,
  );
}

/** Whether the slot of a post stands for a time with a post. */
export function hasPost(post: SqlSlot<'post'>): string {
  return `${post.employer} >= 0`;
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
