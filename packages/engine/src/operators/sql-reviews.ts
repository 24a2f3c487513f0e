import type { SqlCode, SqlEmitter, SqlMoment, SqlSlot } from '../language/sql.ts';
import { never, sqlTrue } from '../language/sql-code.ts';
import { and, choose, isAmong, least, numeral, or } from '../language/sql-text.ts';
import { type ReviewResult, reviewResults } from '../values/request.ts';
import { ABSENT } from '../values/row-layout.ts';
import { sqlOnPost } from './over-posts.ts';

/**
 * Annual reviews in SQL. Of every slot of the present post two words are kept: a bit for each review year that is false
 * there and one for each that is unknown. On a day, the last years are a few bits of them. A word holds 63 years, which
 * is three years looked back at over the 60 years looked ahead; more years are taken three at a time.
 */
export function sqlReviews(emitter: SqlEmitter, years: number, pass: readonly ReviewResult[]): SqlCode {
  const windows: ((moment: SqlMoment) => string)[] = [];
  for (let first = 0; first < years; first += width) {
    windows.push(sqlWindow(emitter, { years, first, count: Math.min(width, years - first), pass }));
  }
  return { ...sqlTrue, daily: (moment) => least(windows.map((each) => each(moment))) };
}

const width = 3;
const wordBits = 63;

/** `count` years beginning `first` years after the earliest of the years looked back at. */
interface Window {
  readonly years: number;
  readonly first: number;
  readonly count: number;
  readonly pass: readonly ReviewResult[];
}

function sqlWindow(emitter: SqlEmitter, window: Window): (moment: SqlMoment) => string {
  const posts = emitter.slots('post');
  const words = posts.map((post) => sqlWords(emitter, post, window));
  const mask = numeral(2 ** window.count - 1);
  return ({ day, year, bind }) => {
    const ahead = bind(`CAST(${year} - ${emitter.year} AS INTEGER)`);
    const onDay = (ofPosts: readonly string[]) => bind(`((${sqlOnPost(posts, day, ofPosts)} >> ${ahead}) & ${mask})`);
    const [fails, open] = [onDay(words.map((each) => each.fails)), onDay(words.map((each) => each.open))];
    const until = sqlOnPost(posts, day, [...posts.slice(1).map(({ started }) => started), never]);
    const january = emitter.dialect.yearStart(`(${year} + ${numeral(window.first)} + ${lastBit(fails)})`);
    return choose(
      [
        [`${fails} <> 0`, `-LEAST(${until}, ${january})`],
        [`${open} <> 0`, '1'],
      ],
      '2',
    );
  };
}

/**
 * The place of the highest bit of three, from 1: the last failed year leaves the window on 1 January of that many years
 * after the window's first. Looked up in the digits of one number: 0 1 2 2 3 3 3 3.
 */
function lastBit(bits: string): string {
  return `((858989072 >> (4 * CAST(${bits} AS INTEGER))) & 7)`;
}

/** The words of one post; bit 0 is the earliest year of the window on the judged day. */
function sqlWords(emitter: SqlEmitter, post: SqlSlot<'post'>, { years, first, pass }: Window) {
  const { bind } = emitter;
  const earliest = bind(`(${emitter.year} - ${numeral(years - first)})`);
  const records = emitter.slots('review').map((review) => {
    const place = bind(`CAST(${review.year} - ${earliest} AS INTEGER)`);
    const own = and([
      or([isAmong(review.employer, [ABSENT]), `${review.employer} = ${post.employer}`]),
      or([isAmong(review.occupation, [ABSENT]), `${review.occupation} = ${post.occupation}`]),
    ]);
    const passed = isAmong(
      review.result,
      pass.map((each) => reviewResults.indexOf(each)),
    );
    const bit = bind(choose([[`${place} BETWEEN 0 AND ${wordBits - 1}`, `CAST(1 AS BIGINT) << ${place}`]], '0'));
    return { bit, own: bind(own), passed: bind(passed) };
  });
  const bitsWhere = (condition: (record: (typeof records)[number]) => string) =>
    bind(
      `(${['CAST(0 AS BIGINT)', ...records.map((each) => choose([[condition(each), each.bit]], '0'))].join(' | ')})`,
    );
  const any = bitsWhere(() => 'TRUE');
  const passed = bitsWhere((each) => each.passed);
  const own = bitsWhere((each) => each.own);
  const ownPassed = bitsWhere((each) => and([each.own, each.passed]));
  const present = `${post.employer} >= 0`;
  // Years before the judged day without a record; those after it are taken as competent.
  const past = numeral(2 ** (years - first) - 1);
  const all = String(2n ** 63n - 1n);
  return {
    fails: bind(
      choose([[present, `((${own} & ~${ownPassed}) | (${any} & ~${own} & ~${passed}))`]], `(${any} & ~${passed})`),
    ),
    open: bind(choose([[present, `((${passed} & ~${own}) | (${past} & ~${any}))`]], all)),
  };
}
