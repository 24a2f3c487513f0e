import type { AssessmentRequest, Dossier, Employer, Employment } from '../../src/values/request.ts';

/** Something done to a good request that may spoil it. */
export type Change = (request: AssessmentRequest) => AssessmentRequest;

/** A change of the dossier alone. */
export function changeDossier(change: (dossier: Dossier) => Dossier): Change {
  return (request) => ({ ...request, dossier: change(request.dossier) });
}

/** A change of one employment, counted round the list; none where there are no employments. */
export function changeEmployment(position: number, change: (employment: Employment) => Employment): Change {
  return changeDossier((dossier) => ({ ...dossier, employments: changedAt(dossier.employments, position, change) }));
}

/** A change of one employment's employer. */
export function changeEmployer(position: number, change: (employer: Employer) => Employer): Change {
  return changeEmployment(position, (employment) => ({ ...employment, employer: change(employment.employer) }));
}

/** The list with one element changed, counted round the list. */
export function changedAt<T>(list: readonly T[], position: number, change: (element: T) => T): readonly T[] {
  return list.map((element, index) => (index === position % list.length ? change(element) : element));
}

/** The list without one element, counted round the list. */
export function withoutAt<T>(list: readonly T[], position: number): readonly T[] {
  return list.filter((_, index) => index !== position % list.length);
}

/** The record without some of its optional keys. */
export function without<T extends object, K extends keyof T>(record: T, keys: readonly K[]): Omit<T, K> {
  const rest = { ...record };
  for (const key of keys) delete rest[key];
  return rest;
}
