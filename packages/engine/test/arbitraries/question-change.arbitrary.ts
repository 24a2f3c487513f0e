import fc from 'fast-check';
import type { AssessmentRequest, Target } from '../../src/values/request.ts';
import { dateOf, dayOf } from '../reference/calendar.ts';
import { type Change, changeDossier, without } from './change.ts';
import { dateArbitrary, jurisdictionArbitrary } from './pools.ts';
import { seriesArbitrary, skillLevelArbitrary, specialtyArbitrary } from './records.arbitrary.ts';

/** Days around the publication of each document. */
const publicationDays = ['2020-12-28', '2021-01-01', '2023-01-01', '2025-12-22'].map(dayOf);

/** Changes of the question asked: day, target, jurisdiction, knowledge; and of what ends every route. */
export const questionChangeArbitrary: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: movedAsOf() },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...publicationDays), fc.integer({ min: -1, max: 1 })).map(
      ([day, shift]): Change =>
        (request) => ({ ...request, knownOn: dateOf(day + shift) }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 2020, max: 2027 }).map(
      (cycleYear): Change =>
        (request) => ({ ...request, cycleYear }),
    ),
  },
  {
    weight: 2,
    arbitrary: jurisdictionArbitrary.map(
      (jurisdiction): Change =>
        (request) => ({ ...request, jurisdiction }),
    ),
  },
  { weight: 1, arbitrary: fc.constant((request: AssessmentRequest) => without(request, ['jurisdiction'])) },
  { weight: 2, arbitrary: changedTarget() },
  { weight: 1, arbitrary: dateArbitrary.map((retiredOn) => changeDossier((dossier) => ({ ...dossier, retiredOn }))) },
  {
    weight: 2,
    arbitrary: fc
      .record({ from: dateArbitrary, until: dateArbitrary })
      .map((integrityBan) => changeDossier((dossier) => ({ ...dossier, integrityBan }))),
  },
);

function movedAsOf(): fc.Arbitrary<Change> {
  return fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -500, max: 500 })).map(
    (shift): Change =>
      (request) => ({ ...request, asOf: dateOf(dayOf(request.asOf) + shift) }),
  );
}

function changedTarget(): fc.Arbitrary<Change> {
  const toTitle = fc.oneof(fc.record({ series: seriesArbitrary }), fc.record({ specialty: specialtyArbitrary })).map(
    (more) =>
      (target: Target): Target =>
        target.type === 'title' ? { ...target, ...more } : target,
  );
  const toSkillLevel = skillLevelArbitrary.map(
    (level) =>
      (target: Target): Target =>
        target.type === 'skill-level' ? { ...target, level } : target,
  );
  return fc.oneof(toTitle, toSkillLevel).map(
    (change): Change =>
      (request) =>
        request.target === undefined ? request : { ...request, target: change(request.target) },
  );
}
