import { z } from 'zod';
import { type AssumedSpan, completeTrace, defineOperator, type OpenSpan } from '../language/operator.ts';
import type { OpenQuestion } from '../values/assessment.ts';
import { type Code, falseUntil } from '../values/code.ts';
import { type Day, NEVER, yearOf, yearStart } from '../values/day.ts';
import type { EmploymentFact, Facts, ReviewFact } from '../values/facts.ts';
import { reviewResultNames } from '../values/names.ts';
import { type ReviewResult, reviewResults } from '../values/request.ts';
import { fromSteps, type Step } from '../values/timeline.ts';
import { FALSE, lesser, TRUE, type Truth, UNKNOWN } from '../values/truth.ts';
import { sqlReviews } from './sql-reviews.ts';

const argsSchema = z.strictObject({
  years: z.int().min(1).max(10).describe('How many completed years, the last ones before the year of the day.'),
  pass: z.array(z.enum(reviewResults)).min(1).describe('Results that count as passed.'),
});
type Args = z.infer<typeof argsSchema>;

/** One review year judged for one present post. */
type YearVerdict =
  | { readonly value: typeof TRUE; readonly assumed: boolean }
  | { readonly value: typeof FALSE }
  | {
      readonly value: typeof UNKNOWN;
      readonly cause: 'missing-fact' | 'no-post' | 'elsewhere';
    };

/**
 * 年度考核: each of the last completed years was passed in the present post. Contract, section 4, "annual reviews" and
 * "present post"; years not completed at asOf follow the assumption of section 3.
 */
export const reviews = defineOperator<Args>({
  name: 'reviews',
  title: { zh: '年度考核', en: 'annual reviews' },
  description: {
    zh: '现工作岗位上最近若干个完整年度考核合格。',
    en: 'The annual reviews of the last completed years were passed in the present post.',
  },
  reads: ['annualReviews', 'employments'],
  dossierOnly: () => true,
  schema: () => argsSchema,
  words: ({ years }) => ({
    zh: `现工作岗位近 ${years} 年年度考核须合格`,
    en: `the annual reviews of the last ${years} years in the present post must be passed`,
  }),
  trace(args, { facts }) {
    const steps: Step[] = [];
    const open: OpenSpan[] = [];
    const assumed: AssumedSpan[] = [];
    for (const { from, to, post } of stretches(facts, args)) {
      let value: Truth = TRUE;
      for (const year of yearsBefore(from, args)) {
        const verdict = judgeYear(facts, year, post, args.pass);
        value = lesser(value, verdict.value);
        if (verdict.value === UNKNOWN) open.push({ from, to, question: questionFor(year, verdict.cause) });
        if (verdict.value === TRUE && verdict.assumed) assumed.push({ from, code: 'reviews-competent' });
      }
      steps.push({ from, value });
    }
    return completeTrace({
      op: 'reviews',
      timeline: fromSteps(steps),
      open,
      assumed: assumed.slice(0, 1),
      changedBy: 'person',
      facts: yearsBefore(facts.asOf, args).flatMap((year) =>
        recordsOf(facts, year).map((each) => `/annualReviews/${each.index}`),
      ),
      say: () => sentence(facts, args),
    });
  },
  fast: (args, emitter) => `${emitter.reference(reviewsOn)}(f, d, ${emitter.reference(args)})`,
  sql: ({ years, pass }, emitter) => sqlReviews(emitter, years, pass),
});

/** Stretches of days over which neither the present post nor the years looked at change. */
function stretches(facts: Facts, args: Args): readonly { from: Day; to: Day; post: EmploymentFact | undefined }[] {
  const changes = new Set(facts.posts.map((span) => span.from));
  for (let year = facts.year + 1; year <= facts.lastReviewYear + args.years + 1; year += 1)
    changes.add(yearStart(year));
  const days = [...changes].sort((a, b) => a - b);
  let at = 0;
  return days.map((from, index) => {
    while ((facts.posts[at + 1]?.from ?? NEVER) <= from) at += 1;
    return {
      from,
      to: (days[index + 1] ?? NEVER) - 1,
      post: facts.posts[at]?.post,
    };
  });
}

function yearsBefore(day: Day, args: Args): readonly number[] {
  const years: number[] = [];
  const end = yearOf(day);
  for (let year = end - args.years; year < end; year += 1) years.push(year);
  return years;
}

function recordsOf(facts: Facts, year: number): readonly ReviewFact[] {
  return facts.reviewsByYear.get(year) ?? [];
}

function judgeYear(
  facts: Facts,
  year: number,
  post: EmploymentFact | undefined,
  pass: readonly ReviewResult[],
): YearVerdict {
  const records = recordsOf(facts, year);
  const passes = (each: ReviewFact) => pass.includes(each.result);
  if (post === undefined) {
    return records.length > 0 && !records.some(passes) ? { value: FALSE } : { value: UNKNOWN, cause: 'no-post' };
  }
  if (records.length === 0) {
    if (year >= facts.year) return { value: TRUE, assumed: true };
    return {
      value: UNKNOWN,
      cause: workedIn(facts, year) ? 'missing-fact' : 'no-post',
    };
  }
  const own = records.filter((each) => isOfPost(each, post));
  if (own.length > 0) return own.some(passes) ? { value: TRUE, assumed: false } : { value: FALSE };
  return records.some(passes) ? { value: UNKNOWN, cause: 'elsewhere' } : { value: FALSE };
}

// The value of `judgeYear` without its cause: years are looked up for every dossier that is counted.
function valueOfYear(
  facts: Facts,
  year: number,
  post: EmploymentFact | undefined,
  pass: readonly ReviewResult[],
): Truth {
  const records = facts.reviewsByYear.get(year);
  if (records === undefined) return post !== undefined && year >= facts.year ? TRUE : UNKNOWN;
  let [somePasses, ownFound] = [false, false];
  for (const each of records) {
    const passes = pass.includes(each.result);
    if (passes) somePasses = true;
    if (post === undefined || !isOfPost(each, post)) continue;
    if (passes) return TRUE;
    ownFound = true;
  }
  return ownFound || !somePasses ? FALSE : UNKNOWN;
}

// A record without employer or occupation is of the present post (contract, section 4).
function isOfPost(review: ReviewFact, post: EmploymentFact): boolean {
  if (review.employerId !== undefined && review.employerId !== post.employer.id) return false;
  return review.occupation === undefined || review.occupation === post.occupation;
}

function workedIn(facts: Facts, year: number): boolean {
  const [first, last] = [yearStart(year), yearStart(year + 1) - 1];
  return facts.employments.some((each) => each.from <= last && each.to >= first);
}

function questionFor(year: number, cause: 'missing-fact' | 'no-post' | 'elsewhere'): OpenQuestion {
  switch (cause) {
    case 'missing-fact':
      return {
        cause,
        condition: 'reviews',
        fact: '/annualReviews/-',
        year,
        zh: `${year} 年度考核结果是什么？`,
        en: `What was the result of the annual review of ${year}?`,
      };
    case 'no-post':
      return {
        cause: 'human-judgement',
        condition: 'reviews',
        zh: `${year} 年没有可对应现岗位的考核，能否认定？`,
        en: `There is no review of ${year} in a present post: can the year be accepted?`,
      };
    case 'elsewhere':
      return {
        cause: 'human-judgement',
        condition: 'reviews',
        zh: `${year} 年度考核在其他单位或职业取得，能否计入现工作岗位？`,
        en: `The review of ${year} was passed with another employer or in another occupation: does it count?`,
      };
  }
}

function sentence(facts: Facts, args: Args) {
  const found = yearsBefore(facts.asOf, args).map((year) => {
    const results = recordsOf(facts, year).map((each) => reviewResultNames[each.result]);
    return {
      zh: `${year} 年${results.length === 0 ? '无记录' : results.map((each) => each.zh).join('、')}`,
      en: `${year} ${results.length === 0 ? 'no record' : results.map((each) => each.en).join(', ')}`,
    };
  });
  return {
    zh: `现工作岗位近 ${args.years} 年年度考核须合格：${found.map((each) => each.zh).join('；')}`,
    en: `the annual reviews of the last ${args.years} years in the present post must be passed: ${found.map((each) => each.en).join('; ')}`,
  };
}

function reviewsOn(facts: Facts, day: Day, args: Args): Code {
  const year = yearOf(day);
  const { post, until } = postOn(facts, day);
  let value: Truth = TRUE;
  let clearIn = year + 1;
  for (let each = year - args.years; each < year; each += 1) {
    const verdict = valueOfYear(facts, each, post, args.pass);
    if (verdict === FALSE) clearIn = each + args.years + 1;
    value = lesser(value, verdict);
  }
  return value === FALSE ? falseUntil(Math.min(until, yearStart(clearIn))) : value;
}

function postOn(facts: Facts, day: Day): { post: EmploymentFact | undefined; until: Day } {
  let post: EmploymentFact | undefined;
  for (const span of facts.posts) {
    if (span.from > day) return { post, until: span.from };
    post = span.post;
  }
  return { post, until: NEVER };
}
