import fc from 'fast-check';
import type { SkillLevel, TitleLevel } from '../../src/values/levels.ts';
import type { AssessmentRequest, Credential, Target } from '../../src/values/request.ts';
import { dateOf, dayOf } from '../reference/calendar.ts';
import {
  type Ground,
  groundArbitrary,
  placesInChina,
  placesInGuangzhou,
  placesInInnerMongolia,
  requestOn,
  withEmployer,
  yearsBeforeArbitrary,
} from './ground.arbitrary.ts';

interface ReverseRung {
  readonly title: TitleLevel;
  readonly years: number;
  readonly to: SkillLevel;
  /** The certificate that a promotion rung asks for besides. */
  readonly certificate?: SkillLevel;
}

const nationalRungs: readonly ReverseRung[] = [
  { title: 'entry', years: 1, to: 'senior' },
  { title: 'assistant', years: 1, to: 'senior' },
  { title: 'intermediate', years: 1, to: 'technician' },
  { title: 'full-senior', years: 1, to: 'senior-technician' },
  { title: 'associate-senior', years: 1, to: 'senior-technician' },
  { title: 'assistant', years: 5, to: 'technician', certificate: 'senior' },
  { title: 'intermediate', years: 5, to: 'senior-technician', certificate: 'technician' },
];
const guangzhouRungs: readonly ReverseRung[] = [
  { title: 'entry', years: 1, to: 'senior' },
  { title: 'full-senior', years: 3, to: 'chief-technician' },
];
const ladderRungs: readonly { readonly from: SkillLevel; readonly years: number; readonly to: SkillLevel }[] = [
  { from: 'intermediate', years: 4, to: 'senior' },
  { from: 'senior', years: 5, to: 'technician' },
  { from: 'technician', years: 5, to: 'senior-technician' },
];

/** Dossiers on or near a route to a skill level, before anything is spoilt. */
export const goodSkillRequestArbitrary: fc.Arbitrary<AssessmentRequest> = fc.oneof(
  { weight: 5, arbitrary: reverseArbitrary() },
  { weight: 3, arbitrary: guangzhouReverseArbitrary() },
  { weight: 3, arbitrary: ladderArbitrary() },
  { weight: 3, arbitrary: competitionArbitrary() },
);

function skillTarget(ground: Ground, level: SkillLevel): Target {
  return { type: 'skill-level', occupation: ground.pair.occupation, level };
}

function reverseArbitrary(): fc.Arbitrary<AssessmentRequest> {
  return fc.constantFrom(...nationalRungs).chain((rung) =>
    fc
      .record({
        ground: groundArbitrary(
          [...placesInChina, ...placesInInnerMongolia, ...placesInGuangzhou],
          dayOf('2023-01-01'),
        ),
        before: yearsBeforeArbitrary(rung.years),
        heldBefore: yearsBeforeArbitrary(1),
      })
      .map(({ ground, before, heldBefore }) => reverseRequest(ground, { rung, before, heldBefore })),
  );
}

function guangzhouReverseArbitrary(): fc.Arbitrary<AssessmentRequest> {
  return fc.constantFrom(...guangzhouRungs).chain((rung) =>
    fc
      .record({
        ground: groundArbitrary(placesInGuangzhou, dayOf('2025-12-22')),
        before: yearsBeforeArbitrary(rung.years),
        rightEnds: fc.option(fc.constantFrom('2026-06-30', '2027-12-31'), { freq: 3 }),
      })
      .map(({ ground, before, rightEnds }) =>
        reverseRequest(
          withEmployer(ground, {
            rights: [
              {
                right: 'pilot-enterprise',
                from: '2025-12-22',
                ...(rightEnds === null ? {} : { to: rightEnds }),
              },
            ],
          }),
          { rung, before, heldBefore: 0 },
        ),
      ),
  );
}

function reverseRequest(
  ground: Ground,
  options: { readonly rung: ReverseRung; readonly before: number; readonly heldBefore: number },
): AssessmentRequest {
  const { rung, before, heldBefore } = options;
  const title: Credential = {
    type: 'title',
    series: ground.pair.series,
    level: rung.title,
    issuedOn: dateOf(ground.asOf - before),
  };
  return requestOn(ground, {
    target: skillTarget(ground, rung.to),
    dossier: {
      credentials:
        rung.certificate === undefined
          ? [title]
          : [title, certificate(ground, rung.certificate, ground.asOf - heldBefore)],
    },
  });
}

function ladderArbitrary(): fc.Arbitrary<AssessmentRequest> {
  return fc.constantFrom(...ladderRungs).chain((rung) =>
    fc
      .record({
        ground: groundArbitrary([...placesInChina, ...placesInInnerMongolia], dayOf('2023-01-01')),
        before: yearsBeforeArbitrary(rung.years),
      })
      .map(({ ground, before }) =>
        requestOn(ground, {
          target: skillTarget(ground, rung.to),
          dossier: { credentials: [certificate(ground, rung.from, ground.asOf - before)] },
        }),
      ),
  );
}

function competitionArbitrary(): fc.Arbitrary<AssessmentRequest> {
  return fc
    .record({
      ground: groundArbitrary(placesInGuangzhou, dayOf('2025-12-22')),
      event: fc.constantFrom('worldskills' as const, 'china-skills' as const),
      medal: fc.constantFrom('bronze' as const, 'excellence' as const),
      wonBefore: fc.integer({ min: -100, max: 900 }),
      // Days between the technician certificate and the result.
      certified: fc.option(fc.integer({ min: -2, max: 300 }), { freq: 3 }),
      to: fc.constantFrom('technician' as const, 'senior-technician' as const),
    })
    .map(({ ground, event, medal, wonBefore, certified, to }) => {
      const { occupation } = ground.pair;
      const wonOn = ground.asOf - wonBefore;
      return requestOn(ground, {
        target: skillTarget(ground, to),
        dossier: {
          credentials: certified === null ? [] : [certificate(ground, 'technician', wonOn - certified)],
          competitions: [{ event, medal, occupation, awardedOn: dateOf(wonOn) }],
        },
      });
    });
}

function certificate(ground: Ground, level: SkillLevel, issuedOn: number): Credential {
  return { type: 'skill-level', level, occupation: ground.pair.occupation, issuedOn: dateOf(issuedOn) };
}
