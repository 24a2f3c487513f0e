import type { TruthWord } from '../../src/values/assessment.ts';
import type { SkillLevel } from '../../src/values/levels.ts';
import type { SkillLevelTarget } from '../../src/values/request.ts';
import { anniversaryOf, dayOf } from './calendar.ts';
import { inService, notBanned, skillCredentialsAtLeast } from './conditions.ts';
import { exists } from './documents.ts';
import { forward, nationalForwardRungs } from './forward.ts';
import { greenChannel, hasAward, nationalGreenAwards } from './green-channel.ts';
import type { JudgedCase } from './judged-case.ts';
import { isUnder } from './jurisdiction.ts';
import { nationalReverseRungs, reverse } from './reverse.ts';
import { type ReferenceRule, toSkillLevel, toTitle } from './rule.ts';
import { allOf, anyOf, truthOf } from './truth.ts';
import { hasTenure } from './work.ts';

/** "intermediate 4 years → senior; senior 5 years → technician; technician 5 years → senior-technician" (ladder). */
const ladderRungs: readonly { readonly from: SkillLevel; readonly years: number; readonly to: SkillLevel }[] = [
  { from: 'intermediate', years: 4, to: 'senior' },
  { from: 'senior', years: 5, to: 'technician' },
  { from: 'technician', years: 5, to: 'senior-technician' },
];

/** The rules of CN (contract 5). */
export const nationalRules: readonly ReferenceRule[] = [
  ...nationalForwardRungs.map(
    (rung): ReferenceRule => ({
      id: `cn-forward-${rung.to}`,
      pack: 'CN',
      documents: ['cn-mohrss-2020-96'],
      value: toTitle(rung.to, (judged, target, day) =>
        isChangedByInnerMongolia(judged, day) ? 'false' : forward(judged, { target, day, rung, work: 'any' }),
      ),
    }),
  ),
  {
    id: 'cn-green-associate-senior',
    pack: 'CN',
    documents: ['cn-mohrss-2020-96'],
    value: toTitle('associate-senior', (judged, target, day) =>
      isChangedByInnerMongolia(judged, day)
        ? 'false'
        : greenChannel(judged, { target, day, award: hasAward(judged, nationalGreenAwards, day) }),
    ),
  },
  {
    id: 'cn-green-full-senior',
    pack: 'CN',
    documents: ['cn-mohrss-2020-96'],
    value: toTitle('full-senior', (judged, target, day) =>
      isChangedByInnerMongolia(judged, day)
        ? 'false'
        : allOf([
            greenChannel(judged, { target, day, award: hasAward(judged, nationalGreenAwards, day) }),
            // "To full-senior: the text does not say which of the two → unknown (human-judgement)."
            'unknown',
          ]),
    ),
  },
  ...nationalReverseRungs.map(
    (rung): ReferenceRule => ({
      id: `cn-reverse-${rung.to}${rung.heldCertificate === undefined ? '' : '-promotion'}`,
      pack: 'CN',
      // "clause 二（四）, years from cn-standard-2023"; "(reverse: 2023-01-01)".
      documents: ['cn-mohrss-2020-96', 'cn-standard-2023'],
      value: toSkillLevel(rung.to, (judged, target, day) => reverse(judged, { target, day, rung })),
    }),
  ),
  ...ladderRungs.map(
    (rung): ReferenceRule => ({
      id: `cn-ladder-${rung.to}`,
      pack: 'CN',
      documents: ['cn-standard-2023'],
      value: toSkillLevel(rung.to, (judged, target, day) => ladder(judged, { target, day, rung })),
    }),
  ),
];

/**
 * "A lower pack … replaces exactly what it names; where it is silent, or not yet in force or known, the upper one
 * stands." In Inner Mongolia the forward and green-channel routes stand "changed so" (contract 5): while the relay
 * exists, its own reading of them is judged instead of the national one.
 */
function isChangedByInnerMongolia(judged: JudgedCase, day: number): boolean {
  return isUnder(judged, '150000') && exists(judged, 'cn-150000-2021-relay', day);
}

/**
 * "same occupation; certificate held and tenure of `corresponding` work since it … In service; no ban." (contract 5, CN,
 * skill ladder)
 */
function ladder(
  judged: JudgedCase,
  options: {
    readonly target: SkillLevelTarget;
    readonly day: number;
    readonly rung: { readonly from: SkillLevel; readonly years: number };
  },
): TruthWord {
  const { target, day, rung } = options;
  return allOf([
    anyOf(
      skillCredentialsAtLeast(judged, rung.from, day)
        .filter(({ occupation }) => occupation === target.occupation)
        .map(({ occupation, issuedOn }) =>
          allOf([
            truthOf(day >= anniversaryOf(dayOf(issuedOn), rung.years)),
            hasTenure(
              judged,
              { after: dayOf(issuedOn), years: rung.years, work: { kind: 'corresponding', occupation } },
              day,
            ),
          ]),
        ),
    ),
    inService(judged, day),
    notBanned(judged, day),
  ]);
}
