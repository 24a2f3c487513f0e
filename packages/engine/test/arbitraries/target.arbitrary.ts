import fc from 'fast-check';
import { examCategories, qualificationLevels, titleLevels } from '../../src/values/levels.ts';
import type { QualificationTarget, SkillLevelTarget, Target, TitleTarget } from '../../src/values/request.ts';
import { occupationArbitrary } from './pools.ts';
import { seriesArbitrary, skillLevelArbitrary, specialtyArbitrary } from './records.arbitrary.ts';

const titleTargetArbitrary: fc.Arbitrary<TitleTarget> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('title' as const),
      series: seriesArbitrary,
      level: fc.constantFrom(...titleLevels.slice(1)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('title' as const),
      series: seriesArbitrary,
      level: fc.constantFrom(...titleLevels),
      specialty: specialtyArbitrary,
    }),
  },
);

const skillLevelTargetArbitrary: fc.Arbitrary<SkillLevelTarget> = fc.record({
  type: fc.constant('skill-level' as const),
  occupation: occupationArbitrary,
  level: skillLevelArbitrary,
});

/** A target that the contract has rules for: a title or a skill level. */
export const bridgeTargetArbitrary: fc.Arbitrary<Target> = fc.oneof(
  { weight: 3, arbitrary: titleTargetArbitrary },
  { weight: 2, arbitrary: skillLevelTargetArbitrary },
);

export const qualificationTargetArbitrary: fc.Arbitrary<QualificationTarget> = fc.record(
  {
    type: fc.constant('professional-qualification' as const),
    category: fc.constantFrom(...examCategories),
    level: fc.constantFrom(...qualificationLevels),
  },
  { requiredKeys: ['type', 'category'] },
);
