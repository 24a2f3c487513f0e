import fc from 'fast-check';
import type { TitleSeries } from '../../src/values/levels.ts';
import type { IsoDate, Occupation, Region } from '../../src/values/request.ts';
import { dateOf, dayOf } from '../reference/calendar.ts';

/** An occupation with one pair the directory lists for it. */
export interface ListedPair {
  readonly occupation: Occupation;
  readonly series: TitleSeries;
  readonly specialty: string;
}

/** Few enough that two draws often agree; with occupations that share a pair and rows with two series. */
export const listedPairs: readonly ListedPair[] = [
  { occupation: '6-31-01-03', series: 'engineering', specialty: 'electrical' },
  { occupation: '6-29-03-02', series: 'engineering', specialty: 'electrical' },
  { occupation: '6-18-02-04', series: 'engineering', specialty: 'welding' },
  { occupation: '6-31-03-04', series: 'engineering', specialty: 'inspection' },
  { occupation: '6-31-03-04', series: 'laboratory', specialty: 'inspection' },
  { occupation: '6-31-03-05', series: 'engineering', specialty: 'inspection' },
  { occupation: '6-29-05-00', series: 'engineering', specialty: 'construction' },
  { occupation: '6-29-05-00', series: 'cultural-heritage', specialty: 'conservation' },
  { occupation: '5-01-02-01', series: 'agriculture', specialty: 'agronomy' },
];

/** Listed with one or two series, listed without a series, and not listed: of skilled and of other major groups. */
export const occupationArbitrary: fc.Arbitrary<Occupation> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('6-31-01-03') },
  { weight: 6, arbitrary: fc.constantFrom(...listedPairs.map(({ occupation }) => occupation)) },
  { weight: 1, arbitrary: fc.constantFrom('4-03-02-01', '4-10-01-05') },
  { weight: 2, arbitrary: fc.constantFrom('6-99-01-01', '6-99-01-02', '2-02-99-01', '3-01-99-01', '8-00-99-01') },
);

export const regionArbitrary: fc.Arbitrary<Region> = fc.constantFrom(
  '110105',
  '150102',
  '150000',
  '370102',
  '440106',
  '440100',
  '440304',
);

/** Every place of the chain CN → province → city → district that has rules, and some that have none of their own. */
export const jurisdictionArbitrary: fc.Arbitrary<string> = fc.constantFrom(
  'CN',
  '150000',
  '150102',
  '370000',
  '370102',
  '440000',
  '440100',
  '440106',
  '110105',
);

export const employerIdArbitrary: fc.Arbitrary<string> = fc.constantFrom('E1', 'E2', 'E3');

/** The days on which something turns: documents, leap days, ends and starts of years and months. */
const landmarks: readonly IsoDate[] = [
  '2018-01-01',
  '2019-02-28',
  '2020-02-29',
  '2020-06-01',
  '2020-12-28',
  '2021-01-01',
  '2021-10-08',
  '2022-03-15',
  '2022-12-31',
  '2023-01-01',
  '2023-08-31',
  '2024-02-29',
  '2024-06-30',
  '2024-12-31',
  '2025-02-28',
  '2025-06-30',
  '2025-12-22',
  '2026-01-01',
  '2026-06-30',
  '2027-03-31',
];

/** The number of a day of 2018 … 2027, mostly on or next to a landmark. */
export const dayArbitrary: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...landmarks.map(dayOf)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...landmarks.map(dayOf)), fc.integer({ min: -2, max: 2 }))
      .map(([day, shift]) => day + shift),
  },
  { weight: 2, arbitrary: fc.integer({ min: dayOf('2018-01-01'), max: dayOf('2027-12-31') }) },
);

export const dateArbitrary: fc.Arbitrary<IsoDate> = dayArbitrary.map(dateOf);

/** A day from which most rules are in force, so that a route has a chance on the day itself. */
export const asOfDayArbitrary: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: dayArbitrary.filter((day) => day >= dayOf('2023-01-01')) },
  { weight: 2, arbitrary: dayArbitrary.filter((day) => day >= dayOf('2020-12-26')) },
  { weight: 1, arbitrary: dayArbitrary },
);

export const reviewYearArbitrary: fc.Arbitrary<number> = fc.integer({ min: 2017, max: 2028 });
