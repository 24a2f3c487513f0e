import { parseDay, type Text } from '@guantong/engine';
import { isRecord } from './is-record.ts';

/** A value that fits its own field but not another one. */
export interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly expected: Text;
  readonly value: unknown;
}

type Report = (contradiction: Contradiction) => void;

/**
 * Reports what a dossier says against itself: an end before its start, two reviews of one year with one employer.
 * Takes any value, also one whose shape is wrong, so that these problems appear together with those of the shape;
 * fields it cannot read are passed over. Linear in the size of the value.
 */
export function findContradictions(request: unknown, report: Report): void {
  if (!isRecord(request) || !isRecord(request.dossier)) return;
  const { dossier, asOf } = request;
  const ban = dossier.integrityBan;
  if (isRecord(ban) && isBefore(ban.until, ban.from)) {
    report(orderContradiction(['dossier', 'integrityBan', 'until'], ban.from, ban.until));
  }
  const employments = listOf(dossier.employments);
  employments.forEach((employment, index) => {
    checkEmployment(employment, index, report);
  });
  checkReviews({ reviews: listOf(dossier.annualReviews), employments, asOf }, report);
}

function checkEmployment(employment: unknown, index: number, report: Report): void {
  if (!isRecord(employment)) return;
  const { from, to, employer } = employment;
  if (isBefore(to, from)) report(orderContradiction(['dossier', 'employments', index, 'to'], from, to));
  if (!isRecord(employer)) return;
  listOf(employer.rights).forEach((right, at) => {
    if (!isRecord(right) || !isBefore(right.to, right.from)) return;
    const path = ['dossier', 'employments', index, 'employer', 'rights', at, 'to'];
    report(orderContradiction(path, right.from, right.to));
  });
}

// Valid ISO dates of four-digit years sort as text in calendar order; the rare inversion is then looked at closely.
function isBefore(to: unknown, from: unknown): boolean {
  return typeof to === 'string' && typeof from === 'string' && to < from && isDate(to) && isDate(from);
}

function orderContradiction(path: Contradiction['path'], from: unknown, to: unknown): Contradiction {
  return { path, expected: { zh: `不早于 ${from} 的日期`, en: `a day not before ${from}` }, value: to };
}

interface ReviewContext {
  readonly reviews: readonly unknown[];
  readonly employments: readonly unknown[];
  readonly asOf: unknown;
}

function checkReviews({ reviews, employments, asOf }: ReviewContext, report: Report): void {
  if (reviews.length < 2) return;
  // Only where some reviews name their employer and others do not must the current employer be known.
  const named = reviews.filter((review) => isRecord(review) && review.employerId !== undefined).length;
  const isMixed = named > 0 && named < reviews.length;
  const current = isMixed ? currentEmployerKey(employments, asOf) : NO_CURRENT_EMPLOYER;
  const firstByKey = new Map<string, number>();
  reviews.forEach((entry, index) => {
    if (!isRecord(entry)) return;
    const { year, employerId } = entry;
    if (typeof year !== 'number' || !Number.isInteger(year)) return;
    const employer = employerKey(employerId, current);
    if (employer === undefined) return;
    const key = `${year} ${employer}`;
    const first = firstByKey.get(key);
    if (first === undefined) {
      firstByKey.set(key, index);
      return;
    }
    report({
      path: ['dossier', 'annualReviews', index],
      expected: {
        zh: `同一单位 ${year} 年度只有一条考核记录（第一条位于 /dossier/annualReviews/${first}）`,
        en: `one review for ${year} with the same employer (the first is /dossier/annualReviews/${first})`,
      },
      value: entry,
    });
  });
}

function employerKey(employerId: unknown, current: string): string | undefined {
  if (employerId === undefined) return current;
  return typeof employerId === 'string' ? `id ${employerId}` : undefined;
}

const NO_CURRENT_EMPLOYER = 'none';

/**
 * The employer that covers asOf and began last, the later in the list on a tie. Where an employment cannot be read the
 * answer could be wrong, so then reviews without an employer are only compared with each other.
 */
function currentEmployerKey(employments: readonly unknown[], asOf: unknown): string {
  if (!isDate(asOf)) return NO_CURRENT_EMPLOYER;
  let current: { readonly from: string; readonly id: string } | undefined;
  for (const employment of employments) {
    if (!isRecord(employment) || !isRecord(employment.employer)) return NO_CURRENT_EMPLOYER;
    const { from, to = null } = employment;
    const { id } = employment.employer;
    if (typeof id !== 'string' || !isDate(from) || !(to === null || isDate(to))) return NO_CURRENT_EMPLOYER;
    if (from > asOf || (to !== null && to < asOf)) continue;
    if (current === undefined || from >= current.from) current = { from, id };
  }
  return current === undefined ? NO_CURRENT_EMPLOYER : `id ${current.id}`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && parseDay(value) !== undefined;
}
