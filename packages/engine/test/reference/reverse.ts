import type { TruthWord } from '../../src/values/assessment.ts';
import type { SkillLevel, TitleLevel } from '../../src/values/levels.ts';
import type { SkillLevelTarget, TitleCredential } from '../../src/values/request.ts';
import { anniversaryOf, dayOf } from './calendar.ts';
import { inService, notBanned, ofPresentPost, skillCredentialsAtLeast, titlesAtLeast } from './conditions.ts';
import { corresponds } from './directory.ts';
import type { JudgedCase } from './judged-case.ts';
import { allOf, anyOf, truthOf, truthOfFact } from './truth.ts';
import { hasTenure } from './work.ts';

/** One line of the reverse table (contract 5, CN, reverse). */
export interface ReverseRung {
  readonly from: TitleLevel;
  readonly years: number;
  readonly to: SkillLevel;
  /** The certificate of the occupation, "held 1 year", that the promotion rungs also ask for. */
  readonly heldCertificate?: SkillLevel;
}

/** "from title | years | to skill level" (contract 5, CN, reverse). */
export const nationalReverseRungs: readonly ReverseRung[] = [
  { from: 'assistant', years: 1, to: 'senior' },
  { from: 'intermediate', years: 1, to: 'technician' },
  { from: 'associate-senior', years: 1, to: 'senior-technician' },
  { from: 'assistant', years: 5, to: 'technician', heldCertificate: 'senior' },
  { from: 'intermediate', years: 5, to: 'senior-technician', heldCertificate: 'technician' },
];

/**
 * "all of: the target occupation is the present post's occupation (no occupation: missing-fact); a title on the level
 * below whose series the directory lists for that occupation; tenure, counted from the title's issue day, of work
 * `corresponding` to the target occupation; in service; no ban. No annual review is asked." (contract 5, CN, reverse)
 */
export function reverse(
  judged: JudgedCase,
  options: { readonly target: SkillLevelTarget; readonly day: number; readonly rung: ReverseRung },
): TruthWord {
  const { target, day, rung } = options;
  return allOf([
    ofPresentPost(judged, day, ({ occupation }) => truthOfFact(occupation, (code) => code === target.occupation)),
    anyOf(
      startingTitles(judged, rung.from, day).map(({ title, level }) =>
        allOf([
          level,
          // "A reverse route may start from a title of any series that the directory lists for the occupation."
          corresponds(judged.directory, { occupation: target.occupation, target: { series: title.series } }),
          hasTenure(
            judged,
            {
              after: dayOf(title.issuedOn),
              years: rung.years,
              work: { kind: 'corresponding', occupation: target.occupation },
            },
            day,
          ),
        ]),
      ),
    ),
    rung.heldCertificate === undefined ? 'true' : holdsOneYear(judged, target, rung.heldCertificate, day),
    inService(judged, day),
    notBanned(judged, day),
  ]);
}

/**
 * "On the level" = "that level or higher. An `entry` title where assistant is asked → unknown (human-judgement): the
 * national text names 助理级." (contract 5, CN, reverse)
 */
function startingTitles(
  judged: JudgedCase,
  from: TitleLevel,
  day: number,
): readonly { readonly title: TitleCredential; readonly level: TruthWord }[] {
  const onLevel = titlesAtLeast(judged, from, day);
  if (from !== 'assistant') return onLevel.map((title) => ({ title, level: 'true' }));
  return titlesAtLeast(judged, 'entry', day).map((title) => ({
    title,
    level: onLevel.includes(title) ? 'true' : 'unknown',
  }));
}

/** "A certificate held N years: d is on or after the anniversary of its issue day. No work is asked." (contract 4) */
function holdsOneYear(judged: JudgedCase, target: SkillLevelTarget, level: SkillLevel, day: number): TruthWord {
  return truthOf(
    skillCredentialsAtLeast(judged, level, day).some(
      ({ occupation, issuedOn }) => occupation === target.occupation && day >= anniversaryOf(dayOf(issuedOn), 1),
    ),
  );
}
