import { z } from 'zod';
import { completeTrace, defineOperator } from '../language/operator.ts';
import { never, sqlDuring, sqlFalse, sqlTrue } from '../language/sql-code.ts';
import { choose, earlierOf, greatest, laterOf, numeral } from '../language/sql-text.ts';
import { type Code, falseUntil } from '../values/code.ts';
import { type Day, dayToIso, NEVER } from '../values/day.ts';
import type { EmploymentFact, Facts } from '../values/facts.ts';
import { employerRightNames } from '../values/names.ts';
import { type EmployerRight, employerRights } from '../values/request.ts';
import { sayDate } from '../values/say-date.ts';
import { fromSteps, type Step } from '../values/timeline.ts';
import { truthOf } from '../values/truth.ts';

/** 单位资质: the present employer holds the right on the day. What the registers do not list is false (contract, section 4). */
export const right = defineOperator<EmployerRight>({
  name: 'right',
  title: { zh: '单位资质', en: 'right of the employer' },
  description: {
    zh: '现单位当日具有该资质；登记中没有即为没有。',
    en: 'The present employer holds the right on the day; what the registers do not list is not held.',
  },
  reads: ['employments'],
  dossierOnly: () => true,
  schema: () => z.enum(employerRights),
  words: (name) => ({
    zh: `现单位须有登记：${employerRightNames[name].zh}`,
    en: `the present employer must hold: ${employerRightNames[name].en}`,
  }),
  trace(name, { facts }) {
    const post = facts.posts[0]?.post;
    const found = (post?.rights ?? []).filter((each) => each.right === name);
    const text = employerRightNames[name];
    return completeTrace({
      op: 'right',
      timeline: timelineOf(facts, name),
      facts: found.map((each) => `/employments/${post?.index}/employer/rights/${each.index}`),
      say() {
        const since = found.map((each) => sayDate(dayToIso(each.from)));
        const zh = since.length === 0 ? '未登记' : `自${since.map((each) => each.zh).join('、')}起`;
        const en = since.length === 0 ? 'not on record' : `on record from ${since.map((each) => each.en).join(', ')}`;
        return {
          zh: `现单位须有登记：${text.zh}（${zh}）`,
          en: `the present employer must hold: ${text.en} (${en})`,
        };
      },
    });
  },
  fast: (name, emitter) => `${emitter.reference(hasRightOn)}(f, d, ${JSON.stringify(name)})`,
  // A right counts on the days on which the employer that holds it is the present one.
  sql(name, emitter) {
    const posts = emitter.slots('post');
    const held = emitter.slots('entitlement').map((each) => {
      const named = `${each.name} = ${numeral(employerRights.indexOf(name))}`;
      const begins = posts.map(
        (post, slot) => [`${each.post} = ${slot}`, laterOf([each.started, post.started])] as const,
      );
      const ends = posts.slice(1).map((post, slot) => [`${each.post} = ${slot}`, `${post.started} - 1`] as const);
      const from = emitter.bind(choose([[`NOT (${named})`, never], ...begins], never));
      const to = emitter.bind(earlierOf([each.ended, emitter.bind(choose(ends, never))]));
      return { from, to };
    });
    if (held.length === 0) return sqlFalse;
    return { ...sqlTrue, daily: ({ day }) => greatest(held.map(({ from, to }) => sqlDuring(day, from, to))) };
  },
});

function hasRight(post: EmploymentFact | undefined, name: EmployerRight, day: Day): boolean {
  return post?.rights.some((each) => each.right === name && each.from <= day && day <= each.to) ?? false;
}

function timelineOf(facts: Facts, name: EmployerRight) {
  const steps: Step[] = [];
  facts.posts.forEach(({ from, post }, index) => {
    const end = facts.posts[index + 1]?.from ?? NEVER;
    const changes = (post?.rights ?? []).flatMap((each) => [each.from, each.to + 1]);
    const days = [from, ...changes.filter((day) => day > from && day < end)].sort((a, b) => a - b);
    for (const day of days) steps.push({ from: day, value: truthOf(hasRight(post, name, day)) });
  });
  return fromSteps(steps);
}

function hasRightOn(facts: Facts, day: Day, name: EmployerRight): Code {
  let post: EmploymentFact | undefined;
  let next = NEVER;
  for (const span of facts.posts) {
    if (span.from > day) {
      next = span.from;
      break;
    }
    post = span.post;
  }
  if (hasRight(post, name, day)) return 2;
  for (const each of post?.rights ?? []) {
    if (each.right === name && each.from > day && each.from < next) next = each.from;
  }
  return falseUntil(next);
}
