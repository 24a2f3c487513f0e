import type { TruthWord } from '../../src/values/assessment.ts';
import { type SkillLevel, skillRank, type TitleLevel, type TitleSeries, titleRank } from '../../src/values/levels.ts';
import type { Employment, SkillLevelCredential, TitleCredential, TitleTarget } from '../../src/values/request.ts';
import { dayOf } from './calendar.ts';
import { type JudgedCase, presentPost } from './judged-case.ts';
import { truthOf, truthOfFact } from './truth.ts';

/** "Bridged series: the first eight of the schema. Every route to a title of another series is false." (contract 4) */
const bridgedSeries: readonly TitleSeries[] = [
  'engineering',
  'agriculture',
  'arts-and-crafts',
  'cultural-heritage',
  'laboratory',
  'arts',
  'sports',
  'technical-school-teaching',
];

export function isBridged(target: TitleTarget): TruthWord {
  return truthOf(bridgedSeries.includes(target.series));
}

/** "Skill level at least L: a skill-level credential of level ≥ L issued on or before d." (contract 4) */
export function skillCredentialsAtLeast(
  judged: JudgedCase,
  level: SkillLevel,
  day: number,
): readonly SkillLevelCredential[] {
  return judged.dossier.credentials
    .filter((credential) => credential.type === 'skill-level')
    .filter((credential) => skillRank(credential.level) >= skillRank(level) && dayOf(credential.issuedOn) <= day);
}

/** Titles "on the level": "that level or higher" (contract 5, reverse), issued on or before d. */
export function titlesAtLeast(judged: JudgedCase, level: TitleLevel, day: number): readonly TitleCredential[] {
  return judged.dossier.credentials
    .filter((credential) => credential.type === 'title')
    .filter((credential) => titleRank(credential.level) >= titleRank(level) && dayOf(credential.issuedOn) <= day);
}

/** "In service: `retiredOn` absent or after d." (contract 4) */
export function inService(judged: JudgedCase, day: number): TruthWord {
  const { retiredOn } = judged.dossier;
  return truthOf(retiredOn === undefined || dayOf(retiredOn) > day);
}

/** "No integrity ban in force at d"; "from `from` to `until`, both inclusive" (contract 4, schema). */
export function notBanned(judged: JudgedCase, day: number): TruthWord {
  const ban = judged.dossier.integrityBan;
  return truthOf(ban === undefined || day < dayOf(ban.from) || dayOf(ban.until) < day);
}

/** "Front line: `frontLine` of the present post; absent → unknown"; "with none: … front line unknown" (contract 4). */
export function onFrontLine(judged: JudgedCase, day: number): TruthWord {
  return truthOfFact(presentPost(judged.jobs, day)?.frontLine, (frontLine) => frontLine);
}

/**
 * A condition on the present occupation, employer or appointment; with no present post "any condition on the present
 * occupation, employer or appointment false" (contract 4).
 */
export function ofPresentPost(judged: JudgedCase, day: number, condition: (post: Employment) => TruthWord): TruthWord {
  const post = presentPost(judged.jobs, day);
  return post === undefined ? 'false' : condition(post);
}

/**
 * "Pilot" = "the present employer holds the right `pilot-enterprise` at d"; "an absent list or an absent right is false,
 * not unknown" (contract 4, 5); "rights are those of the employment's own employer object, by their dates" (contract 3).
 */
export function isPilot(judged: JudgedCase, day: number): TruthWord {
  return ofPresentPost(judged, day, ({ employer }) =>
    truthOf(
      (employer.rights ?? []).some(
        ({ right, from, to }) =>
          right === 'pilot-enterprise' && dayOf(from) <= day && (to === undefined || to === null || day <= dayOf(to)),
      ),
    ),
  );
}

/** "Of the region" = the region "has the same first two digits; absent → unknown" (contract 5, 150000). */
export function isInInnerMongolia(region: string | undefined): TruthWord {
  return truthOfFact(region, (code) => code.startsWith('15'));
}
