import fc from 'fast-check';
import type { AssessmentRequest, Dossier } from '../../src/values/request.ts';
import { dateOf } from '../reference/calendar.ts';
import { asOfDayArbitrary, dateArbitrary, jurisdictionArbitrary } from './pools.ts';
import {
  awardArbitrary,
  competitionArbitrary,
  continuingEducationArbitrary,
  credentialArbitrary,
  employmentArbitrary,
  reviewArbitrary,
} from './records.arbitrary.ts';
import { bridgeTargetArbitrary } from './target.arbitrary.ts';

const wildDossierArbitrary: fc.Arbitrary<Dossier> = fc
  .tuple(
    fc.record(
      {
        credentials: fc.array(credentialArbitrary, { maxLength: 4 }),
        employments: fc.array(employmentArbitrary, { maxLength: 4 }),
        annualReviews: fc.array(reviewArbitrary, { maxLength: 7 }),
        awards: fc.array(awardArbitrary, { maxLength: 3 }),
        competitions: fc.array(competitionArbitrary, { maxLength: 3 }),
        continuingEducation: fc.array(continuingEducationArbitrary, { maxLength: 3 }),
      },
      { requiredKeys: ['credentials', 'employments'] },
    ),
    fc.option(dateArbitrary, { freq: 6, nil: undefined }),
    fc.option(fc.record({ from: dateArbitrary, until: dateArbitrary }), { freq: 6, nil: undefined }),
  )
  .map(([dossier, retiredOn, integrityBan]) => ({
    ...dossier,
    ...(retiredOn === undefined ? {} : { retiredOn }),
    ...(integrityBan === undefined ? {} : { integrityBan }),
  }));

/** Everything drawn on its own from the small pools; routes come true by accident only. */
export const wildRequestArbitrary: fc.Arbitrary<AssessmentRequest> = fc
  .tuple(
    fc.record(
      {
        asOf: asOfDayArbitrary.map(dateOf),
        jurisdiction: jurisdictionArbitrary,
        target: bridgeTargetArbitrary,
        dossier: wildDossierArbitrary,
      },
      { requiredKeys: ['asOf', 'target', 'dossier'] },
    ),
    fc.option(dateArbitrary, { freq: 6, nil: undefined }),
    fc.option(fc.integer({ min: 2020, max: 2027 }), { freq: 4, nil: undefined }),
  )
  .map(([request, knownOn, cycleYear]) => ({
    ...request,
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(cycleYear === undefined ? {} : { cycleYear }),
  }));
