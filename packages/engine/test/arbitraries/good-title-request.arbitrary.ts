import fc from 'fast-check';
import type { SkillLevel, TitleLevel } from '../../src/values/levels.ts';
import type { AssessmentRequest, Award, CompetitionResult, Target } from '../../src/values/request.ts';
import { dateOf, dayOf } from '../reference/calendar.ts';
import {
  type Ground,
  groundArbitrary,
  type Place,
  placesInChina,
  placesInGuangzhou,
  placesInInnerMongolia,
  placesInShandong,
  requestOn,
  withEmployer,
  yearsBeforeArbitrary,
} from './ground.arbitrary.ts';
import { awardArbitrary } from './records.arbitrary.ts';

const pilotRight = { right: 'pilot-enterprise', from: '2025-12-22' } as const;

interface Rung {
  readonly level: SkillLevel;
  readonly years: number;
  readonly to: TitleLevel;
}

const nationalRungs: readonly Rung[] = [
  { level: 'senior', years: 2, to: 'assistant' },
  { level: 'technician', years: 3, to: 'intermediate' },
  { level: 'senior-technician', years: 4, to: 'associate-senior' },
];
const guangzhouRungs: readonly Rung[] = [
  { level: 'special-technician', years: 5, to: 'full-senior' },
  { level: 'chief-technician', years: 5, to: 'full-senior' },
  { level: 'senior', years: 2, to: 'assistant' },
];

/** Dossiers on or near a route to a title, before anything is spoilt. */
export const goodTitleRequestArbitrary: fc.Arbitrary<AssessmentRequest> = fc.oneof(
  { weight: 4, arbitrary: forwardArbitrary([...placesInChina, ...placesInInnerMongolia], nationalRungs) },
  { weight: 3, arbitrary: guangzhouForwardArbitrary() },
  { weight: 3, arbitrary: greenArbitrary([...placesInChina, ...placesInGuangzhou]) },
  { weight: 4, arbitrary: greenArbitrary(placesInInnerMongolia) },
  { weight: 2, arbitrary: graduateArbitrary() },
  { weight: 2, arbitrary: shandongArbitrary() },
  { weight: 4, arbitrary: competitionArbitrary() },
);

function titleTarget(ground: Ground, level: TitleLevel, named: boolean): Target {
  const { series, specialty } = ground.pair;
  return { type: 'title', series, level, ...(named ? { specialty } : {}) };
}

function forwardArbitrary(places: readonly Place[], rungs: readonly Rung[]): fc.Arbitrary<AssessmentRequest> {
  return fc
    .constantFrom(...rungs)
    .chain((rung) =>
      fc
        .record({ ground: groundArbitrary(places), before: yearsBeforeArbitrary(rung.years), named: fc.boolean() })
        .map(({ ground, before, named }) => forwardRequest(ground, { rung, before, named })),
    );
}

function guangzhouForwardArbitrary(): fc.Arbitrary<AssessmentRequest> {
  return fc.constantFrom(...guangzhouRungs).chain((rung) =>
    fc
      .record({
        ground: groundArbitrary(placesInGuangzhou, dayOf('2025-12-22')),
        before: yearsBeforeArbitrary(rung.years),
        named: fc.boolean(),
      })
      .map(({ ground, before, named }) =>
        forwardRequest(withEmployer(ground, { rights: [pilotRight] }), { rung, before, named }),
      ),
  );
}

function forwardRequest(
  ground: Ground,
  options: { readonly rung: Rung; readonly before: number; readonly named: boolean },
): AssessmentRequest {
  const { rung, before, named } = options;
  return requestOn(ground, {
    target: titleTarget(ground, rung.to, named),
    dossier: { credentials: [certificate(ground, rung.level, ground.asOf - before)] },
  });
}

function greenArbitrary(places: readonly Place[]): fc.Arbitrary<AssessmentRequest> {
  const award: fc.Arbitrary<Award> = fc
    .tuple(awardArbitrary, fc.constantFrom('150000', '150100', '150000', '440000'))
    .map(([given, region]) => ({ ...given, region }));
  const medal: fc.Arbitrary<CompetitionResult> = fc.record({
    event: fc.constant('worldskills' as const),
    medal: fc.constantFrom('gold' as const, 'silver' as const, 'bronze' as const, 'excellence' as const),
    awardedOn: fc.constantFrom('2019-08-27', '2022-10-20', '2024-09-15'),
  });
  return fc
    .record({
      ground: groundArbitrary(places),
      level: fc.constantFrom('senior' as const, 'technician' as const),
      to: fc.constantFrom('full-senior' as const, 'associate-senior' as const, 'intermediate' as const),
      awards: fc.array(award, { minLength: 1, maxLength: 2 }),
      competitions: fc.array(medal, { maxLength: 1 }),
      named: fc.boolean(),
    })
    .map(({ ground, level, to, awards, competitions, named }) =>
      requestOn(ground, {
        target: titleTarget(ground, to, named),
        dossier: { credentials: [certificate(ground, level, ground.asOf - 400)], awards, competitions },
      }),
    );
}

function graduateArbitrary(): fc.Arbitrary<AssessmentRequest> {
  const placing = fc.oneof(
    fc.record({
      event: fc.constant('national-class-1' as const),
      prize: fc.constantFrom('first' as const, 'third' as const),
    }),
    fc.record({ event: fc.constant('national-class-2' as const), rank: fc.integer({ min: 5, max: 7 }) }),
    fc.record(
      {
        event: fc.constant('provincial-class-1' as const),
        rank: fc.integer({ min: 2, max: 4 }),
        region: fc.constantFrom('150000', '150000', '370000'),
      },
      { requiredKeys: ['event', 'rank'] },
    ),
  );
  return fc
    .record({
      ground: groundArbitrary(placesInInnerMongolia, dayOf('2021-01-01')),
      placing,
      graduatedBefore: fc.oneof(yearsBeforeArbitrary(5), fc.integer({ min: -200, max: 1800 })),
      wonBefore: fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: 0, max: 700 })),
      named: fc.boolean(),
    })
    .map(({ ground, placing: result, graduatedBefore, wonBefore, named }) => {
      const graduatedOn = ground.asOf - graduatedBefore;
      return requestOn(ground, {
        target: titleTarget(ground, 'intermediate', named),
        dossier: {
          credentials: [{ type: 'education', level: 'associate', graduatedOn: dateOf(graduatedOn) }],
          competitions: [{ ...result, group: 'student', awardedOn: dateOf(graduatedOn - wonBefore) }],
        },
      });
    });
}

function shandongArbitrary(): fc.Arbitrary<AssessmentRequest> {
  return fc
    .record({
      ground: groundArbitrary(placesInShandong, dayOf('2021-01-01')),
      level: fc.constantFrom('special-technician' as const, 'chief-technician' as const),
      appointed: fc.constantFrom(
        'senior-technician' as const,
        'special-technician' as const,
        'chief-technician' as const,
      ),
      before: fc.integer({ min: -30, max: 900 }),
      named: fc.boolean(),
    })
    .map(({ ground, level, appointed, before, named }) =>
      requestOn(ground, {
        target: titleTarget(ground, 'full-senior', named),
        dossier: {
          credentials: [certificate(ground, level, ground.asOf - before)],
          employments: [{ ...ground.job, appointedSkillLevel: appointed }],
        },
      }),
    );
}

function competitionArbitrary(): fc.Arbitrary<AssessmentRequest> {
  return fc
    .record({
      ground: groundArbitrary(placesInGuangzhou, dayOf('2025-12-22')),
      event: fc.constantFrom('worldskills' as const, 'china-skills' as const),
      medal: fc.constantFrom('gold' as const, 'excellence' as const),
      wonBefore: fc.integer({ min: -100, max: 900 }),
      // Days between the technician certificate and the result.
      certified: fc.option(fc.integer({ min: -2, max: 500 }), { freq: 4 }),
      to: fc.constantFrom('intermediate' as const, 'associate-senior' as const),
      started: fc.oneof(fc.integer({ min: 300, max: 400 }), fc.constant(4000)),
      named: fc.boolean(),
    })
    .map(({ ground, event, medal, wonBefore, certified, to, started, named }) => {
      const { occupation } = ground.pair;
      const wonOn = ground.asOf - wonBefore;
      return requestOn(ground, {
        target: titleTarget(ground, to, named),
        dossier: {
          credentials: certified === null ? [] : [certificate(ground, 'technician', wonOn - certified)],
          employments: [{ ...ground.job, from: dateOf(ground.asOf - started) }],
          competitions: [{ event, medal, occupation, awardedOn: dateOf(wonOn) }],
        },
      });
    });
}

function certificate(ground: Ground, level: SkillLevel, issuedOn: number) {
  return {
    type: 'skill-level',
    level,
    occupation: ground.pair.occupation,
    issuedOn: dateOf(issuedOn),
  } as const;
}
