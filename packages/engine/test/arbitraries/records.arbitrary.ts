import fc from 'fast-check';
import { examCategories, qualificationLevels, skillLevels, titleLevels } from '../../src/values/levels.ts';
import {
  type AnnualReview,
  type Award,
  awardCodes,
  type CompetitionResult,
  type ContinuingEducation,
  type Credential,
  competitionEvents,
  competitionGroups,
  competitionMedals,
  competitionPrizes,
  type Employer,
  type Employment,
  educationLevels,
  employerKinds,
  employerOwnerships,
  employerRights,
  reviewResults,
  type SkillLevelCredential,
  schoolPrograms,
  type TitleCredential,
} from '../../src/values/request.ts';
import { dateOf } from '../reference/calendar.ts';
import {
  dateArbitrary,
  dayArbitrary,
  employerIdArbitrary,
  occupationArbitrary,
  regionArbitrary,
  reviewYearArbitrary,
} from './pools.ts';

export const skillLevelArbitrary = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...skillLevels.slice(2)) },
  { weight: 1, arbitrary: fc.constantFrom(...skillLevels) },
);

export const seriesArbitrary = fc.oneof(
  { weight: 8, arbitrary: fc.constant('engineering' as const) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('laboratory' as const, 'cultural-heritage' as const, 'agriculture' as const),
  },
  // A bridged series without a row in the directory, and series that are not bridged.
  { weight: 1, arbitrary: fc.constantFrom('sports' as const, 'economics' as const, 'health' as const) },
);

export const specialtyArbitrary = fc.constantFrom('electrical', 'welding', 'inspection', 'conservation', 'no-such');

export const skillCredentialArbitrary: fc.Arbitrary<SkillLevelCredential> = fc.record(
  {
    type: fc.constant('skill-level' as const),
    level: skillLevelArbitrary,
    occupation: occupationArbitrary,
    issuedOn: dateArbitrary,
    basis: fc.constantFrom('level-certificate' as const, 'vocational-qualification' as const),
  },
  { requiredKeys: ['type', 'level', 'occupation', 'issuedOn'] },
);

export const titleCredentialArbitrary: fc.Arbitrary<TitleCredential> = fc.record(
  {
    type: fc.constant('title' as const),
    series: seriesArbitrary,
    specialty: specialtyArbitrary,
    level: fc.constantFrom(...titleLevels),
    issuedOn: dateArbitrary,
  },
  { requiredKeys: ['type', 'series', 'level', 'issuedOn'] },
);

export const credentialArbitrary: fc.Arbitrary<Credential> = fc.oneof(
  { weight: 6, arbitrary: skillCredentialArbitrary },
  { weight: 3, arbitrary: titleCredentialArbitrary },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('professional-qualification' as const),
      category: fc.constantFrom(...examCategories),
      level: fc.constantFrom(...qualificationLevels),
      issuedOn: dateArbitrary,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        type: fc.constant('education' as const),
        level: fc.constantFrom(...educationLevels),
        program: fc.constantFrom(...schoolPrograms),
        relatedOccupations: fc.array(occupationArbitrary, { maxLength: 2 }),
        graduatedOn: dateArbitrary,
      },
      { requiredKeys: ['type', 'level', 'graduatedOn'] },
    ),
  },
);

export const rightArbitrary = fc.record(
  {
    right: fc.oneof(
      { weight: 4, arbitrary: fc.constant('pilot-enterprise' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...employerRights) },
    ),
    from: dateArbitrary,
    to: fc.option(dateArbitrary, { freq: 2 }),
  },
  { requiredKeys: ['right', 'from'] },
);

export const employerArbitrary: fc.Arbitrary<Employer> = fc.record(
  {
    id: employerIdArbitrary,
    region: regionArbitrary,
    kind: fc.oneof(
      { weight: 3, arbitrary: fc.constant('enterprise' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...employerKinds) },
    ),
    ownership: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('municipal' as const, 'district' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...employerOwnerships) },
    ),
    rights: fc.array(rightArbitrary, { maxLength: 2 }),
  },
  { requiredKeys: ['id'] },
);

export const employmentArbitrary: fc.Arbitrary<Employment> = fc
  .tuple(
    fc.record(
      {
        employer: employerArbitrary,
        occupation: occupationArbitrary,
        skilledWork: fc.boolean(),
        frontLine: fc.boolean(),
        appointedSkillLevel: skillLevelArbitrary,
      },
      { requiredKeys: ['employer'] },
    ),
    fc.oneof({ weight: 2, arbitrary: dayArbitrary }, { weight: 1, arbitrary: dayArbitrary.map((day) => day - 3000) }),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant({ kind: 'absent' as const }) },
      { weight: 2, arbitrary: fc.constant({ kind: 'null' as const }) },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant('lasts' as const), days: fc.integer({ min: 0, max: 2500 }) }),
      },
    ),
  )
  .map(([employment, from, end]): Employment => {
    const started = { ...employment, from: dateOf(from) };
    if (end.kind === 'absent') return started;
    return { ...started, to: end.kind === 'null' ? null : dateOf(from + end.days) };
  });

export const reviewArbitrary: fc.Arbitrary<AnnualReview> = fc.record(
  {
    year: reviewYearArbitrary,
    result: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('competent' as const, 'excellent' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...reviewResults) },
    ),
    employerId: employerIdArbitrary,
    occupation: occupationArbitrary,
  },
  { requiredKeys: ['year', 'result'] },
);

export const awardArbitrary: fc.Arbitrary<Award> = fc.record(
  {
    code: fc.constantFrom(...awardCodes),
    region: fc.constantFrom('150000', '150100', '370000', '440000'),
    awardedOn: dateArbitrary,
  },
  { requiredKeys: ['code', 'awardedOn'] },
);

export const competitionArbitrary: fc.Arbitrary<CompetitionResult> = fc.record(
  {
    event: fc.constantFrom(...competitionEvents),
    medal: fc.constantFrom(...competitionMedals),
    prize: fc.constantFrom(...competitionPrizes),
    rank: fc.integer({ min: 1, max: 8 }),
    group: fc.oneof(
      { weight: 2, arbitrary: fc.constant('student' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...competitionGroups) },
    ),
    occupation: occupationArbitrary,
    region: fc.constantFrom('150000', '440000'),
    awardedOn: dateArbitrary,
  },
  { requiredKeys: ['event', 'awardedOn'] },
);

export const continuingEducationArbitrary: fc.Arbitrary<ContinuingEducation> = fc.record(
  {
    year: fc.integer({ min: 2020, max: 2027 }),
    publicHours: fc.constantFrom(0, 20, 29.5, 30, 90),
    specialisedHours: fc.constantFrom(0, 30, 59, 60, 90),
    skillTrainingHours: fc.constantFrom(0, 1, 30, 60),
  },
  { requiredKeys: ['year'] },
);
