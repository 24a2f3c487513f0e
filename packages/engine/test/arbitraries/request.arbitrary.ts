import fc from 'fast-check';
import type { AssessmentRequest } from '../../src/values/request.ts';
import { without } from './change.ts';
import { withoutContradictions } from './consistent.ts';
import { goodSkillRequestArbitrary } from './good-skill-request.arbitrary.ts';
import { goodTitleRequestArbitrary } from './good-title-request.arbitrary.ts';
import { questionChangeArbitrary } from './question-change.arbitrary.ts';
import { recordChangeArbitrary } from './record-change.arbitrary.ts';
import { qualificationTargetArbitrary } from './target.arbitrary.ts';
import { wildRequestArbitrary } from './wild-request.arbitrary.ts';
import { workChangeArbitrary } from './work-change.arbitrary.ts';

/** A good dossier for some route after up to four changes, each of which may spoil it or open another way. */
const changedRequestArbitrary: fc.Arbitrary<AssessmentRequest> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: goodTitleRequestArbitrary }, { weight: 2, arbitrary: goodSkillRequestArbitrary }),
    fc.array(
      fc.oneof(
        { weight: 2, arbitrary: workChangeArbitrary },
        { weight: 2, arbitrary: recordChangeArbitrary },
        { weight: 1, arbitrary: questionChangeArbitrary },
      ),
      { maxLength: 4 },
    ),
  )
  .map(([request, changes]) => changes.reduce((changed, change) => change(changed), request));

/**
 * Valid requests (contract 1) to a title or a skill level, most of them near the edge of some route of the contract, the
 * rest drawn at random from the same small pools.
 */
export const requestArbitrary: fc.Arbitrary<AssessmentRequest> = fc
  .oneof({ weight: 7, arbitrary: changedRequestArbitrary }, { weight: 2, arbitrary: wildRequestArbitrary })
  .map(withoutContradictions);

/** The same requests without a target: every target of every route in force. */
export const targetlessRequestArbitrary: fc.Arbitrary<AssessmentRequest> = requestArbitrary.map((request) =>
  without(request, ['target']),
);

/** The same dossiers with a professional qualification as their target. */
export const qualificationRequestArbitrary: fc.Arbitrary<AssessmentRequest> = fc
  .tuple(requestArbitrary, qualificationTargetArbitrary)
  .map(([request, target]) => ({ ...request, target }));
