import type { TruthWord } from '../../src/values/assessment.ts';
import type { SkillLevel, TitleLevel } from '../../src/values/levels.ts';
import type { TitleTarget } from '../../src/values/request.ts';
import { dayOf } from './calendar.ts';
import { inService, isBridged, notBanned, skillCredentialsAtLeast } from './conditions.ts';
import { corresponds } from './directory.ts';
import type { JudgedCase } from './judged-case.ts';
import { reviewsPass } from './reviews.ts';
import { allOf, anyOf } from './truth.ts';
import { hasTenure } from './work.ts';

/** One line of the forward table (contract 5, CN, forward). */
export interface ForwardRung {
  readonly from: SkillLevel;
  readonly years: number;
  readonly to: TitleLevel;
}

/**
 * "from, at least | years | to". "No national route by years reaches `full-senior`; none reaches `entry`."
 */
export const nationalForwardRungs: readonly ForwardRung[] = [
  { from: 'senior', years: 2, to: 'assistant' },
  { from: 'technician', years: 3, to: 'intermediate' },
  { from: 'senior-technician', years: 4, to: 'associate-senior' },
];

/**
 * "all of: bridged series; directory correspondence of the credential's occupation; tenure of … work; annual reviews; in
 * service; no ban", where the rung "is met by any credential of level ≥ L, its own clock running from its own issue day:
 * the best one decides" (contract 4, 5).
 */
export function forward(
  judged: JudgedCase,
  options: {
    readonly target: TitleTarget;
    readonly day: number;
    readonly rung: ForwardRung;
    readonly work: 'any' | 'corresponding';
  },
): TruthWord {
  const { target, day, rung, work } = options;
  return allOf([
    isBridged(target),
    anyOf(
      skillCredentialsAtLeast(judged, rung.from, day).map(({ occupation, issuedOn }) =>
        allOf([
          corresponds(judged.directory, { occupation, target }),
          hasTenure(
            judged,
            {
              after: dayOf(issuedOn),
              years: rung.years,
              // "Without more said, O is the credential's occupation." (contract 4)
              work: work === 'any' ? { kind: 'any' } : { kind: 'corresponding', occupation },
            },
            day,
          ),
        ]),
      ),
    ),
    reviewsPass(judged, day),
    inService(judged, day),
    notBanned(judged, day),
  ]);
}
