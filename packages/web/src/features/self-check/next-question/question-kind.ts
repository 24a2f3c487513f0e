import type { Dossier, OpenQuestion } from '@guantong/engine';

/** What a missing fact is, so that the right control can ask for it; read from the question's JSON pointer. */
export type QuestionKind =
  | { readonly kind: 'employment'; readonly index: number; readonly field: EmploymentField }
  | { readonly kind: 'employer'; readonly index: number; readonly field: EmployerField }
  | { readonly kind: 'award-region'; readonly index: number }
  | { readonly kind: 'competition'; readonly index: number; readonly field: CompetitionField }
  | { readonly kind: 'reviews'; readonly year: number }
  | { readonly kind: 'hours'; readonly year: number }
  | { readonly kind: 'related-occupations'; readonly index: number }
  | { readonly kind: 'record'; readonly list: string };

const employmentFields = ['occupation', 'skilledWork', 'frontLine', 'appointedSkillLevel'] as const;
const employerFields = ['region', 'kind', 'ownership'] as const;
const competitionFields = ['medal', 'prize', 'rank', 'group', 'occupation', 'region'] as const;
export type EmploymentField = (typeof employmentFields)[number];
export type EmployerField = (typeof employerFields)[number];
export type CompetitionField = (typeof competitionFields)[number];

/** The kind of a question; `record` is one that only the whole dossier can answer (a record to add). */
export function questionKind({ fact = '', year }: OpenQuestion, dossier: Dossier): QuestionKind {
  const [, list = '', position = '', ...rest] = fact.split('/');
  const index = Number(position);
  const [field, inner] = rest;
  if (list === 'annualReviews' && year !== undefined) return { kind: 'reviews', year };
  if (list === 'continuingEducation' && year !== undefined) return { kind: 'hours', year };
  if (!Number.isInteger(index) || position === '') return { kind: 'record', list };
  if (list === 'employments' && index < dossier.employments.length) {
    const employer = employerFields.find((each) => field === 'employer' && each === inner);
    if (employer !== undefined) return { kind: 'employer', index, field: employer };
    const employment = employmentFields.find((each) => each === field);
    if (employment !== undefined) return { kind: 'employment', index, field: employment };
  }
  if (list === 'awards' && field === 'region') return { kind: 'award-region', index };
  const competition = competitionFields.find((each) => list === 'competitions' && each === field);
  if (competition !== undefined) return { kind: 'competition', index, field: competition };
  if (list === 'credentials' && field === 'relatedOccupations') return { kind: 'related-occupations', index };
  return { kind: 'record', list };
}

/** One name for one question, to remember that it was skipped. */
export function questionKey({ fact, year, condition }: OpenQuestion): string {
  return [condition, fact ?? '', year ?? ''].join(' ');
}
