import type { TruthWord } from '../../src/values/assessment.ts';
import type { AnnualReview, Employment } from '../../src/values/request.ts';
import { yearOf } from './calendar.ts';
import { type JudgedCase, presentPost } from './judged-case.ts';
import { allOf } from './truth.ts';

/** "Annual reviews, last 3 completed years, in the present post: for each of the three years" (contract 4). */
export function reviewsPass(judged: JudgedCase, day: number): TruthWord {
  // "Completed years at day d are those before the year of d." (contract 2)
  const year = yearOf(day);
  return allOf([year - 3, year - 2, year - 1].map((reviewed) => reviewOfYear(judged, reviewed, day)));
}

function reviewOfYear(judged: JudgedCase, year: number, day: number): TruthWord {
  const records = (judged.dossier.annualReviews ?? []).filter((review) => review.year === year);
  const post = presentPost(judged.jobs, day);
  if (post === undefined) {
    // "With none: a review year whose best record fails is still false, every other year unknown (human-judgement)"
    return records.length > 0 && !records.some(isPass) ? 'false' : 'unknown';
  }
  if (records.length === 0) {
    // "Years not completed at asOf follow the assumption of section 3, unless a result is recorded, at whatever employer"
    if (year >= yearOf(judged.asOf)) return 'true';
    // "no record → unknown (missing-fact) if some employment covers a day of that year, unknown (human-judgement) if none"
    return 'unknown';
  }
  // "Several records of one year: the one of the present post (employer and occupation) decides, else the best."
  const ofPost = records.filter((review) => isOfPost(review, post));
  if (ofPost.length > 0) return ofPost.some(isPass) ? 'true' : 'false';
  // "any other result → false; `competent` or `excellent` with another employer or occupation → unknown"
  return records.some(isPass) ? 'unknown' : 'false';
}

/** "A record without employer or occupation is of the present post at d." */
function isOfPost(review: AnnualReview, post: Employment): boolean {
  return (
    (review.employerId === undefined || review.employerId === post.employer.id) &&
    (review.occupation === undefined || review.occupation === post.occupation)
  );
}

/** "`excellent` or `competent`" */
function isPass({ result }: AnnualReview): boolean {
  return result === 'excellent' || result === 'competent';
}
