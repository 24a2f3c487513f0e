import type {
  AnnualReview,
  Award,
  CompetitionResult,
  ContinuingEducation,
  Credential,
  Dossier,
  Employer,
  Employment,
} from '@guantong/engine';

export function changeEmployment(dossier: Dossier, index: number, change: Partial<Employment>): Dossier {
  return { ...dossier, employments: changeAt(dossier.employments, index, change) };
}

/** Changes the employer of one employment, and of every other employment with the same employer. */
export function changeEmployer(dossier: Dossier, index: number, change: Partial<Employer>): Dossier {
  const id = dossier.employments[index]?.employer.id;
  const employments = dossier.employments.map((each) =>
    each.employer.id === id ? { ...each, employer: { ...each.employer, ...change } } : each,
  );
  return { ...dossier, employments };
}

export function changeAward(dossier: Dossier, index: number, change: Partial<Award>): Dossier {
  return { ...dossier, awards: changeAt(dossier.awards ?? [], index, change) };
}

export function changeCompetition(dossier: Dossier, index: number, change: Partial<CompetitionResult>): Dossier {
  return { ...dossier, competitions: changeAt(dossier.competitions ?? [], index, change) };
}

export function changeEducation(dossier: Dossier, index: number, relatedOccupations: readonly string[]): Dossier {
  const credentials = dossier.credentials.map(
    (each, position): Credential =>
      position === index && each.type === 'education' ? { ...each, relatedOccupations } : each,
  );
  return { ...dossier, credentials };
}

export function addReviews(dossier: Dossier, reviews: readonly AnnualReview[]): Dossier {
  return { ...dossier, annualReviews: [...(dossier.annualReviews ?? []), ...reviews] };
}

export function addHours(dossier: Dossier, hours: ContinuingEducation): Dossier {
  return { ...dossier, continuingEducation: [...(dossier.continuingEducation ?? []), hours] };
}

function changeAt<T extends object>(list: readonly T[], index: number, change: Partial<T>): readonly T[] {
  return list.map((each, position) => (position === index ? { ...each, ...change } : each));
}
