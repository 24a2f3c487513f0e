import type {
  AnnualReview,
  AssessmentRequest,
  Dossier,
  EmployerRightRecord,
  Employment,
} from '../../src/values/request.ts';

/**
 * The request without contradictions (contract 1): a `to` or `until` before its beginning is exchanged with it, and of
 * two review records of one year that are, or could on some later day be read as, of the same employer the first stays.
 */
export function withoutContradictions(request: AssessmentRequest): AssessmentRequest {
  const { dossier } = request;
  const ordered: Dossier = {
    ...dossier,
    employments: dossier.employments.map(withOrderedDates),
    ...(dossier.integrityBan === undefined ? {} : { integrityBan: orderedBan(dossier.integrityBan) }),
  };
  const { annualReviews } = ordered;
  if (annualReviews === undefined) return { ...request, dossier: ordered };
  const present = presentEmployers({ ...request, dossier: ordered });
  return { ...request, dossier: { ...ordered, annualReviews: oneRecordPerEmployer(annualReviews, present) } };
}

function withOrderedDates(employment: Employment): Employment {
  const { employer } = employment;
  const rights = employer.rights?.map(orderedRight);
  const ordered = rights === undefined ? employment : { ...employment, employer: { ...employer, rights } };
  const { from, to } = ordered;
  return to === undefined || to === null || from <= to ? ordered : { ...ordered, from: to, to: from };
}

function orderedRight(right: EmployerRightRecord): EmployerRightRecord {
  const { from, to } = right;
  return to === undefined || to === null || from <= to ? right : { ...right, from: to, to: from };
}

function orderedBan(ban: NonNullable<Dossier['integrityBan']>): NonNullable<Dossier['integrityBan']> {
  return ban.from <= ban.until ? ban : { from: ban.until, until: ban.from };
}

/** The employers that may be the present one at asOf or later. */
function presentEmployers({ asOf, dossier }: AssessmentRequest): ReadonlySet<string> {
  return new Set(
    dossier.employments
      .filter(({ to }) => to === undefined || to === null || to >= asOf)
      .map(({ employer }) => employer.id),
  );
}

function oneRecordPerEmployer(reviews: readonly AnnualReview[], present: ReadonlySet<string>): readonly AnnualReview[] {
  const kept: AnnualReview[] = [];
  for (const review of reviews) {
    if (!kept.some((other) => isOfSameEmployer(review, other, present))) kept.push(review);
  }
  return kept;
}

function isOfSameEmployer(one: AnnualReview, other: AnnualReview, present: ReadonlySet<string>): boolean {
  if (one.year !== other.year) return false;
  if (one.employerId === other.employerId) return true;
  // "`employerId` absent: the current employer."
  if (one.employerId === undefined) return other.employerId !== undefined && present.has(other.employerId);
  return other.employerId === undefined && present.has(one.employerId);
}
