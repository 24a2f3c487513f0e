import fc from 'fast-check';
import type {
  AnnualReview,
  AssessmentRequest,
  ContinuingEducation,
  Dossier,
  Employer,
  Employment,
  Region,
  Target,
} from '../../src/values/request.ts';
import { dateOf, dayOf, yearOf } from '../reference/calendar.ts';
import { asOfDayArbitrary, type ListedPair, listedPairs } from './pools.ts';

/** Where a person works and under which jurisdiction they ask. */
export interface Place {
  readonly jurisdiction?: string;
  readonly region: Region;
}

/** What a dossier that goes well starts from, whatever the route. */
export interface Ground {
  readonly asOf: number;
  readonly place: Place;
  readonly pair: ListedPair;
  readonly employer: Employer;
  readonly job: Employment;
  readonly annualReviews: readonly AnnualReview[];
  readonly continuingEducation: readonly ContinuingEducation[];
}

export const placesInChina: readonly Place[] = [
  { jurisdiction: 'CN', region: '110105' },
  { region: '110105' },
  { jurisdiction: '440000', region: '440304' },
  { region: '370102' },
];
export const placesInInnerMongolia: readonly Place[] = [
  { jurisdiction: '150000', region: '150102' },
  { jurisdiction: '150102', region: '150102' },
  { region: '150602' },
];
export const placesInShandong: readonly Place[] = [{ jurisdiction: '370000', region: '370102' }, { region: '370102' }];
export const placesInGuangzhou: readonly Place[] = [
  { jurisdiction: '440100', region: '440106' },
  { jurisdiction: '440106', region: '440106' },
  { region: '440100' },
];

type Hours = Omit<ContinuingEducation, 'year'>;

/** Enough hours in three shapes, and once a single specialised hour too few. */
const hoursArbitrary = fc.constantFrom<(readonly Hours[])[]>(
  [{ publicHours: 30, specialisedHours: 60 }],
  [{ publicHours: 30, skillTrainingHours: 60 }],
  [{ specialisedHours: 90 }, { publicHours: 0 }],
  [{ publicHours: 90, specialisedHours: 59 }],
);

/**
 * A person at work since long ago with three good reviews and enough hours, on a day on which the place's documents are
 * in force or soon will be.
 */
export function groundArbitrary(places: readonly Place[], from = dayOf('2020-12-28')): fc.Arbitrary<Ground> {
  return fc
    .record({
      asOf: fc.oneof(
        { weight: 5, arbitrary: asOfDayArbitrary.map((day) => Math.max(day, from)) },
        { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }).map((shift) => from + shift) },
      ),
      place: fc.constantFrom(...places),
      pair: fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...listedPairs.slice(0, 1)) },
        { weight: 3, arbitrary: fc.constantFrom(...listedPairs) },
      ),
      started: fc.constantFrom('2008-03-01', '2012-02-29', '2015-01-01'),
      end: fc.constantFrom('absent' as const, 'null' as const),
      kind: fc.constantFrom('enterprise' as const, 'enterprise' as const, 'public-institution' as const),
      ownership: fc.constantFrom('municipal' as const, 'district' as const, 'private' as const),
      frontLine: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.boolean() }),
      named: fc.subarray(['employerId' as const, 'occupation' as const]),
      results: fc.array(fc.constantFrom('competent' as const, 'excellent' as const), { minLength: 3, maxLength: 3 }),
      hours: hoursArbitrary,
    })
    .map(({ asOf, place, pair, started, end, kind, ownership, frontLine, named, results, hours }) => {
      const employer: Employer = { id: 'E1', region: place.region, kind, ownership };
      const year = yearOf(asOf);
      return {
        asOf,
        place,
        pair,
        employer,
        job: {
          employer,
          occupation: pair.occupation,
          frontLine,
          from: started,
          ...(end === 'null' ? { to: null } : {}),
        },
        annualReviews: results.map((result, index) => ({
          year: year - 1 - index,
          result,
          ...(named.includes('employerId') ? { employerId: 'E1' } : {}),
          ...(named.includes('occupation') ? { occupation: pair.occupation } : {}),
        })),
        continuingEducation: hours.map((record) => ({ year, ...record })),
      };
    });
}

/** A request on this ground to this target, with whatever the route needs besides. */
export function requestOn(
  ground: Ground,
  options: { readonly target: Target; readonly dossier: Partial<Dossier> },
): AssessmentRequest {
  const { jurisdiction } = ground.place;
  return {
    asOf: dateOf(ground.asOf),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    target: options.target,
    dossier: {
      credentials: [],
      employments: [ground.job],
      annualReviews: ground.annualReviews,
      continuingEducation: ground.continuingEducation,
      ...options.dossier,
    },
  };
}

/** The ground with more said of the present employer. */
export function withEmployer(ground: Ground, more: Partial<Employer>): Ground {
  const employer = { ...ground.employer, ...more };
  return { ...ground, employer, job: { ...ground.job, employer } };
}

/** A day that lies about so many years before another: some days to half a year more or less than the anniversary. */
export function yearsBeforeArbitrary(years: number): fc.Arbitrary<number> {
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.integer({ min: -2, max: 2 }) },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }) },
      { weight: 2, arbitrary: fc.integer({ min: -300, max: 0 }) },
    )
    .map((early) => Math.round(years * 365.25) + early);
}
