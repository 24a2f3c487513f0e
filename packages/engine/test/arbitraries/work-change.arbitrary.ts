import fc from 'fast-check';
import { employerKinds, employerOwnerships } from '../../src/values/request.ts';
import { dateOf, dayOf } from '../reference/calendar.ts';
import { type Change, changeDossier, changeEmployer, changeEmployment, without } from './change.ts';
import { dateArbitrary, dayArbitrary, employerIdArbitrary, occupationArbitrary, regionArbitrary } from './pools.ts';
import { employmentArbitrary, rightArbitrary, skillLevelArbitrary } from './records.arbitrary.ts';

const positionArbitrary = fc.nat({ max: 3 });

/** Changes of where, when and how the person works. */
export const workChangeArbitrary: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: addedEmployment() },
  { weight: 3, arbitrary: splitEmployment() },
  { weight: 1, arbitrary: endedEmployment() },
  { weight: 3, arbitrary: lessSaid() },
  { weight: 3, arbitrary: otherwiseSaid() },
  { weight: 2, arbitrary: lessSaidOfEmployer() },
  { weight: 2, arbitrary: otherwiseSaidOfEmployer() },
);

function addedEmployment(): fc.Arbitrary<Change> {
  return fc.tuple(employmentArbitrary, fc.boolean()).map(([added, first]) =>
    changeDossier((dossier) => ({
      ...dossier,
      employments: first ? [added, ...dossier.employments] : [...dossier.employments, added],
    })),
  );
}

/** One employment becomes two: with a gap, back to back or overlapping, perhaps in another occupation or firm. */
function splitEmployment(): fc.Arbitrary<Change> {
  return fc
    .record({
      last: dayArbitrary,
      gap: fc.oneof(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 500 })),
      occupation: fc.option(occupationArbitrary, { nil: undefined }),
      employerId: fc.option(employerIdArbitrary, { nil: undefined }),
    })
    .map(({ last, gap, occupation, employerId }) =>
      changeDossier((dossier) => ({
        ...dossier,
        employments: dossier.employments.flatMap((employment, index) => {
          if (index > 0 || dayOf(employment.from) >= last) return [employment];
          const { employer } = employment;
          return [
            { ...employment, to: dateOf(last) },
            {
              ...employment,
              employer: employerId === undefined ? employer : { ...employer, id: employerId },
              ...(occupation === undefined ? {} : { occupation }),
              from: dateOf(last + 1 + gap),
            },
          ];
        }),
      })),
    );
}

function endedEmployment(): fc.Arbitrary<Change> {
  return fc
    .tuple(positionArbitrary, dateArbitrary)
    .map(([position, to]) => changeEmployment(position, (employment) => ({ ...employment, to })));
}

function lessSaid(): fc.Arbitrary<Change> {
  return fc
    .tuple(
      positionArbitrary,
      fc.constantFrom('occupation', 'occupation', 'frontLine', 'appointedSkillLevel', 'skilledWork'),
    )
    .map(([position, key]) =>
      changeEmployment(position, (employment) => {
        switch (key) {
          case 'occupation':
            return without(employment, ['occupation']);
          case 'frontLine':
            return without(employment, ['frontLine']);
          case 'appointedSkillLevel':
            return without(employment, ['appointedSkillLevel']);
          default:
            return without(employment, ['skilledWork']);
        }
      }),
    );
}

function otherwiseSaid(): fc.Arbitrary<Change> {
  const said = fc.oneof(
    fc.record({ skilledWork: fc.boolean() }),
    fc.record({ frontLine: fc.boolean() }),
    fc.record({ appointedSkillLevel: skillLevelArbitrary }),
    fc.record({ occupation: occupationArbitrary }),
    fc.record({ from: dateArbitrary }),
  );
  return fc
    .tuple(positionArbitrary, said)
    .map(([position, more]) => changeEmployment(position, (employment) => ({ ...employment, ...more })));
}

function lessSaidOfEmployer(): fc.Arbitrary<Change> {
  return fc
    .tuple(
      positionArbitrary,
      fc.subarray(['kind', 'region', 'ownership', 'rights'] as const, { minLength: 1, maxLength: 2 }),
    )
    .map(([position, keys]) => changeEmployer(position, (employer) => without(employer, keys)));
}

function otherwiseSaidOfEmployer(): fc.Arbitrary<Change> {
  const said = fc.oneof(
    fc.record({ kind: fc.constantFrom(...employerKinds) }),
    fc.record({ region: regionArbitrary }),
    fc.record({ ownership: fc.constantFrom(...employerOwnerships) }),
    fc.record({ rights: fc.array(rightArbitrary, { maxLength: 2 }) }),
    fc.record({ id: employerIdArbitrary }),
  );
  return fc
    .tuple(positionArbitrary, said)
    .map(([position, more]) => changeEmployer(position, (employer) => ({ ...employer, ...more })));
}
