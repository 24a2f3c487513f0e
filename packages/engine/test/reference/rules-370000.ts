import type { TruthWord } from '../../src/values/assessment.ts';
import { skillRank } from '../../src/values/levels.ts';
import type { TitleTarget } from '../../src/values/request.ts';
import { inService, isBridged, notBanned, ofPresentPost, skillCredentialsAtLeast } from './conditions.ts';
import { corresponds } from './directory.ts';
import type { JudgedCase } from './judged-case.ts';
import { reviewsPass } from './reviews.ts';
import { type ReferenceRule, toTitle } from './rule.ts';
import { allOf, anyOf, truthOf, truthOfFact } from './truth.ts';

/** The rule of 370000 (contract 5). */
export const shandongRules: readonly ReferenceRule[] = [
  {
    id: 'sd-special-technician',
    pack: '370000',
    documents: ['cn-370000-special-technician'],
    value: toTitle('full-senior', specialTechnician),
  },
];

/**
 * "engineering only …: special-technician certificate or higher, and the present post's `appointedSkillLevel` is
 * special-technician or higher; corresponds; annual reviews; in service; no ban → full-senior. A post without
 * `appointedSkillLevel` → unknown (missing-fact)." (contract 5, 370000)
 */
function specialTechnician(judged: JudgedCase, target: TitleTarget, day: number): TruthWord {
  return allOf([
    truthOf(target.series === 'engineering'),
    isBridged(target),
    anyOf(
      skillCredentialsAtLeast(judged, 'special-technician', day).map(({ occupation }) =>
        corresponds(judged.directory, { occupation, target }),
      ),
    ),
    ofPresentPost(judged, day, ({ appointedSkillLevel }) =>
      truthOfFact(appointedSkillLevel, (level) => skillRank(level) >= skillRank('special-technician')),
    ),
    reviewsPass(judged, day),
    inService(judged, day),
    notBanned(judged, day),
  ]);
}
