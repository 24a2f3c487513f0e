import type { TruthWord } from '../../src/values/assessment.ts';
import type { Award, AwardCode, TitleTarget } from '../../src/values/request.ts';
import { dayOf } from './calendar.ts';
import { inService, isBridged, notBanned, onFrontLine, skillCredentialsAtLeast } from './conditions.ts';
import { corresponds } from './directory.ts';
import type { JudgedCase } from './judged-case.ts';
import { reviewsPass } from './reviews.ts';
import { allOf, anyOf, truthOf } from './truth.ts';

/** "an award of …" (contract 5, CN, green channel). */
export const nationalGreenAwards: readonly AwardCode[] = [
  'china-skill-grand-award',
  'national-technical-expert',
  'national-studio-leader',
  'state-council-allowance',
  'provincial-allowance',
  'provincial-shortage-talent',
];

/**
 * "all of: bridged series; skill level at least senior in an occupation that corresponds; an award …; front line; annual
 * reviews; in service; no ban" (contract 5, CN, green channel), with the truth of the award condition given.
 */
export function greenChannel(
  judged: JudgedCase,
  options: { readonly target: TitleTarget; readonly day: number; readonly award: TruthWord },
): TruthWord {
  const { target, day, award } = options;
  return allOf([
    isBridged(target),
    anyOf(
      skillCredentialsAtLeast(judged, 'senior', day).map(({ occupation }) =>
        corresponds(judged.directory, { occupation, target }),
      ),
    ),
    award,
    onFrontLine(judged, day),
    reviewsPass(judged, day),
    inService(judged, day),
    notBanned(judged, day),
  ]);
}

/** Whether one of the awards was given by d. */
export function hasAward(judged: JudgedCase, codes: readonly AwardCode[], day: number): TruthWord {
  return truthOf(awardsUntil(judged, codes, day).length > 0);
}

/** The awards of these codes dated on or before d ("facts dated after d do not exist at d", contract 3). */
export function awardsUntil(judged: JudgedCase, codes: readonly AwardCode[], day: number): readonly Award[] {
  return (judged.dossier.awards ?? []).filter(({ code, awardedOn }) => codes.includes(code) && dayOf(awardedOn) <= day);
}
