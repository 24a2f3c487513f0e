import { z } from 'zod';
import { completeTrace, defineOperator } from '../language/operator.ts';
import type { Code } from '../values/code.ts';
import type { Day } from '../values/day.ts';
import type { EmploymentFact, Facts } from '../values/facts.ts';
import { type Truth, truthOf, UNKNOWN } from '../values/truth.ts';
import { missingPostField, onPost, overPosts, postFacts, sqlOverPosts } from './over-posts.ts';

const text = {
  zh: '现岗位须为生产服务一线岗位',
  en: 'the present post must be on the front line',
};

/** 生产服务一线: the present post is on the front line. Contract, section 4: absent is a missing fact, no post a judgement. */
export const frontLine = defineOperator<null>({
  name: 'front-line',
  title: { zh: '生产服务一线岗位', en: 'front line' },
  description: {
    zh: '现岗位为生产服务一线岗位。',
    en: 'The present post is on the front line of production or service.',
  },
  reads: ['employments'],
  dossierOnly: () => true,
  schema: () => z.null(),
  words: () => text,
  trace(_args, { facts }) {
    const judged = overPosts(facts, (post) => {
      const value = isFrontLine(post);
      if (value !== UNKNOWN) return { value };
      const question = {
        zh: '现岗位是否为生产服务一线岗位？',
        en: 'Is the present post on the front line?',
      };
      if (post !== undefined)
        return {
          value,
          open: missingPostField(post, 'front-line', 'frontLine', question),
        };
      const judge = {
        zh: '目前没有岗位，能否视为坚守一线？',
        en: 'With no present post, does the person count as front line?',
      };
      return {
        value,
        open: { cause: 'human-judgement', condition: 'front-line', ...judge },
      };
    });
    return completeTrace({
      op: 'front-line',
      timeline: judged.timeline,
      open: judged.open,
      changedBy: 'person',
      facts: postFacts(facts, 'frontLine'),
      say: () => text,
    });
  },
  fast: (_args, emitter) => `${emitter.reference(isFrontLineOn)}(f, d)`,
  sql: (_args, emitter) =>
    sqlOverPosts(emitter, (post) => ({ possible: `${post.front} <> 0`, sure: `${post.front} = 1` })),
});

function isFrontLine(post: EmploymentFact | undefined): Truth {
  return post?.frontLine === undefined ? UNKNOWN : truthOf(post.frontLine);
}

function isFrontLineOn(facts: Facts, day: Day): Code {
  return onPost(facts, day, isFrontLine);
}
