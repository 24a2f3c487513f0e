import fc from 'fast-check';
import type { Award, CompetitionResult, Credential, Dossier } from '../../src/values/request.ts';
import { dateOf, dayOf } from '../reference/calendar.ts';
import { type Change, changeDossier, changedAt, without, withoutAt } from './change.ts';
import { employerIdArbitrary, occupationArbitrary } from './pools.ts';
import {
  awardArbitrary,
  competitionArbitrary,
  continuingEducationArbitrary,
  credentialArbitrary,
  reviewArbitrary,
} from './records.arbitrary.ts';

const positionArbitrary = fc.nat({ max: 3 });

/** Mostly a day or two, so that a bound is crossed; sometimes years. */
const shiftArbitrary = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.integer({ min: -60, max: 60 }),
  fc.integer({ min: -800, max: 800 }),
);

/** Changes of the records a person holds: credentials, reviews, awards, results, hours. */
export const recordChangeArbitrary: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(added(), removed()) },
  { weight: 3, arbitrary: changedReview() },
  { weight: 2, arbitrary: changedCredential() },
  { weight: 2, arbitrary: changedAward() },
  { weight: 2, arbitrary: changedResult() },
);

function added(): fc.Arbitrary<Change> {
  return fc.oneof(
    credentialArbitrary.map((record) =>
      changeDossier((dossier) => ({ ...dossier, credentials: [...dossier.credentials, record] })),
    ),
    reviewArbitrary.map((record) =>
      changeDossier((dossier) => ({ ...dossier, annualReviews: [record, ...(dossier.annualReviews ?? [])] })),
    ),
    awardArbitrary.map((record) =>
      changeDossier((dossier) => ({ ...dossier, awards: [...(dossier.awards ?? []), record] })),
    ),
    competitionArbitrary.map((record) =>
      changeDossier((dossier) => ({ ...dossier, competitions: [...(dossier.competitions ?? []), record] })),
    ),
    continuingEducationArbitrary.map((record) =>
      changeDossier((dossier) => ({
        ...dossier,
        continuingEducation: [...(dossier.continuingEducation ?? []), record],
      })),
    ),
  );
}

function removed(): fc.Arbitrary<Change> {
  return fc
    .tuple(
      positionArbitrary,
      fc.constantFrom('a-review', 'a-review', 'a-credential', 'annualReviews', 'continuingEducation', 'awards'),
    )
    .map(([position, what]) =>
      changeDossier((dossier): Dossier => {
        switch (what) {
          case 'a-credential':
            return { ...dossier, credentials: withoutAt(dossier.credentials, position) };
          case 'a-review':
            return { ...dossier, annualReviews: withoutAt(dossier.annualReviews ?? [], position) };
          case 'annualReviews':
            return without(dossier, ['annualReviews']);
          case 'continuingEducation':
            return without(dossier, ['continuingEducation']);
          default:
            return without(dossier, ['awards']);
        }
      }),
    );
}

function changedReview(): fc.Arbitrary<Change> {
  const said = fc.oneof(
    fc.record({ result: fc.constantFrom('basically-competent' as const, 'incompetent' as const, 'ungraded' as const) }),
    fc.record({ employerId: employerIdArbitrary }),
    fc.record({ occupation: occupationArbitrary }),
    fc.record({ year: fc.integer({ min: 2019, max: 2027 }) }),
  );
  return fc.tuple(positionArbitrary, said).map(([position, more]) =>
    changeDossier((dossier) => ({
      ...dossier,
      annualReviews: changedAt(dossier.annualReviews ?? [], position, (review) => ({ ...review, ...more })),
    })),
  );
}

function changedCredential(): fc.Arbitrary<Change> {
  return fc.tuple(positionArbitrary, shiftArbitrary).map(([position, shift]) =>
    changeDossier((dossier) => ({
      ...dossier,
      credentials: changedAt(dossier.credentials, position, (credential) => shifted(credential, shift)),
    })),
  );
}

function shifted(credential: Credential, shift: number): Credential {
  return credential.type === 'education'
    ? { ...credential, graduatedOn: moved(credential.graduatedOn, shift) }
    : { ...credential, issuedOn: moved(credential.issuedOn, shift) };
}

function changedAward(): fc.Arbitrary<Change> {
  const change: fc.Arbitrary<(award: Award) => Award> = fc.oneof(
    fc.constant((award: Award) => without(award, ['region'])),
    shiftArbitrary.map((shift) => (award: Award) => ({ ...award, awardedOn: moved(award.awardedOn, shift) })),
  );
  return fc
    .tuple(positionArbitrary, change)
    .map(([position, apply]) =>
      changeDossier((dossier) =>
        dossier.awards === undefined ? dossier : { ...dossier, awards: changedAt(dossier.awards, position, apply) },
      ),
    );
}

function changedResult(): fc.Arbitrary<Change> {
  const keys = fc.subarray(['medal', 'prize', 'rank', 'group', 'occupation', 'region'] as const, {
    minLength: 1,
    maxLength: 2,
  });
  const change: fc.Arbitrary<(result: CompetitionResult) => CompetitionResult> = fc.oneof(
    keys.map((absent) => (result: CompetitionResult) => without(result, absent)),
    occupationArbitrary.map((occupation) => (result: CompetitionResult) => ({ ...result, occupation })),
    shiftArbitrary.map((shift) => (result: CompetitionResult) => ({
      ...result,
      awardedOn: moved(result.awardedOn, shift),
    })),
  );
  return fc
    .tuple(positionArbitrary, change)
    .map(([position, apply]) =>
      changeDossier((dossier) =>
        dossier.competitions === undefined
          ? dossier
          : { ...dossier, competitions: changedAt(dossier.competitions, position, apply) },
      ),
    );
}

function moved(date: string, shift: number): string {
  return dateOf(dayOf(date) + shift);
}
