import type { Notice, Policy } from '../compile/policy.ts';
import type { JudgedRoute } from '../evaluate/judge-route.ts';
import type { CitedText, CodedText } from '../values/assessment.ts';
import { type Day, NEVER } from '../values/day.ts';
import { presentPost } from '../values/read-facts.ts';
import { valueAt } from '../values/timeline.ts';
import { TRUE } from '../values/truth.ts';
import { assumedOn, waivedIn } from './findings.ts';

/** The assumptions of section 3 that the answer used. */
export function assumptionsOf({ trace, scope, day }: JudgedRoute): readonly CodedText[] {
  if (day === NEVER) return [];
  const { employments, asOf } = scope.facts;
  const goesOn = day > asOf && presentPost(employments, day)?.to === NEVER;
  const assumed = assumedOn(trace, day);
  if (goesOn) return assumed ? [employmentContinues, reviewsCompetent] : [employmentContinues];
  return assumed ? [reviewsCompetent] : [];
}

/** What is not asked for: by the rule, by a condition of the waiver, or because a condition waived itself. */
export function waiversOf(judged: JudgedRoute, policy: Policy): readonly CitedText[] {
  const { version, scope, trace } = judged;
  const waived: CitedText[] = [];
  for (const { condition, text } of version.waivers) {
    const holds = condition === undefined || valueAt(condition.trace(scope).timeline, shownDay(judged)) === TRUE;
    if (holds) waived.push(text);
  }
  for (const code of waivedIn(trace)) {
    const text = policy.waiversByCode.get(code);
    if (text !== undefined) waived.push({ ...text, citations: version.citations });
  }
  return waived;
}

/** The notices of the policy that this route carries. */
export function noticesOf(judged: JudgedRoute, policy: Policy): readonly CitedText[] {
  const texts: CitedText[] = [];
  for (const notice of policy.notices) if (applies(notice, judged)) texts.push(notice.text);
  return texts;
}

function applies(notice: Notice, judged: JudgedRoute): boolean {
  const { rule, scope } = judged;
  if (notice.kinds !== undefined && !notice.kinds.includes(rule.kind)) return false;
  if (notice.grants !== undefined && notice.grants !== rule.grants) return false;
  if (notice.condition === undefined) return true;
  const day = shownDay(judged);
  return notice.from <= day && day <= notice.to && valueAt(notice.condition.trace(scope).timeline, day) === TRUE;
}

function shownDay({ day, scope }: JudgedRoute): Day {
  return day === NEVER ? scope.facts.asOf : day;
}

const employmentContinues: CodedText = {
  code: 'employment-continues',
  zh: '假定现岗位工作持续',
  en: 'present employment is assumed to go on',
};
const reviewsCompetent: CodedText = {
  code: 'reviews-competent',
  zh: '假定尚未完成的年度考核在现岗位上均为合格',
  en: 'annual reviews not yet completed are assumed to be competent in the present post',
};
