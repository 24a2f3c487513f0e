import type { TruthWord } from '../../src/values/assessment.ts';
import type { SkillLevel, TitleLevel } from '../../src/values/levels.ts';
import type { CompetitionResult, Occupation, Target } from '../../src/values/request.ts';
import { anniversaryOf, dayOf } from './calendar.ts';
import { inService, isBridged, notBanned, ofPresentPost, skillCredentialsAtLeast } from './conditions.ts';
import { corresponds } from './directory.ts';
import type { JudgedCase } from './judged-case.ts';
import { type ReferenceRule, toSkillLevel, toTitle } from './rule.ts';
import { allOf, anyOf, truthOf } from './truth.ts';
import { guangzhouEnterprise, qualifies, workedDays } from './work.ts';

/** The skill level that a result is worth, and the title level that goes with it. */
type CompetitionLevel = Extract<SkillLevel, 'technician' | 'senior-technician'>;
const levels: readonly { readonly skill: CompetitionLevel; readonly title: TitleLevel }[] = [
  // "intermediate with the former, associate-senior with the latter"
  { skill: 'technician', title: 'intermediate' },
  { skill: 'senior-technician', title: 'associate-senior' },
];

/** "competition (kind `competition`, `grants: "issue"`)" (contract 5, 440100). */
export const competitionRules: readonly ReferenceRule[] = levels.flatMap(({ skill, title }): ReferenceRule[] => [
  {
    id: `gz-competition-${skill}`,
    pack: '440100',
    documents: ['cn-440100-2025-pilot'],
    value: toSkillLevel(skill, (judged, target, day) =>
      allOf([
        // "Skill level, no work asked, in that occupation"
        hasResult(judged, { target, day }, (result, occupation) =>
          truthOf(occupation === target.occupation && grantedLevel(judged, result, occupation) === skill),
        ),
        inService(judged, day),
        notBanned(judged, day),
      ]),
    ),
  },
  {
    id: `gz-competition-${title}`,
    pack: '440100',
    documents: ['cn-440100-2025-pilot'],
    value: toTitle(title, (judged, target, day) =>
      allOf([
        isBridged(target),
        // "Title, in a series the directory lists for the occupation"
        hasResult(judged, { target, day }, (result, occupation) =>
          allOf([
            corresponds(judged.directory, { occupation, target }),
            truthOf(grantedLevel(judged, result, occupation) === skill),
          ]),
        ),
        hasGuangzhouYear(judged, day),
        isAtMunicipalEnterprise(judged, day),
        inService(judged, day),
        notBanned(judged, day),
      ]),
    ),
  },
]);

/**
 * "worldskills or china-skills with any medal, excellence included (a result without medal has none), in an occupation
 * (absent → missing-fact, if some occupation could make the route true)". An occupation "could" where the condition on it
 * is true: with one that is not listed the route is open at best, so it is not asked for.
 */
function hasResult(
  judged: JudgedCase,
  { target, day }: { readonly target: Target; readonly day: number },
  condition: (result: CompetitionResult, occupation: Occupation) => TruthWord,
): TruthWord {
  const results = (judged.dossier.competitions ?? []).filter(
    ({ event, medal, awardedOn }) =>
      (event === 'worldskills' || event === 'china-skills') && medal !== undefined && dayOf(awardedOn) <= day,
  );
  return anyOf(
    results.map((result) => {
      if (result.occupation !== undefined) return condition(result, result.occupation);
      const settled = everyOccupation(judged, target).some((occupation) => condition(result, occupation) === 'true');
      return settled ? 'unknown' : 'false';
    }),
  );
}

/** Every occupation that any condition here could tell from the rest. */
function everyOccupation(judged: JudgedCase, target: Target): readonly Occupation[] {
  return [
    ...(target.type === 'skill-level' ? [target.occupation] : []),
    ...judged.directory.map(({ occupation }) => occupation),
    ...judged.dossier.credentials.flatMap((credential) =>
      credential.type === 'skill-level' ? [credential.occupation] : [],
    ),
  ];
}

/**
 * "technician; instead senior-technician if a technician certificate or higher of the occupation was already issued on or
 * before the result's day"
 */
function grantedLevel(judged: JudgedCase, result: CompetitionResult, occupation: Occupation): CompetitionLevel {
  const certified = skillCredentialsAtLeast(judged, 'technician', dayOf(result.awardedOn)).some(
    (credential) => credential.occupation === occupation,
  );
  return certified ? 'senior-technician' : 'technician';
}

/**
 * "1 year was worked at enterprises (`kind`) with a region 4401xx — tenure as in section 2, with D the first day of such
 * employment ever; kind or region absent makes those days unknown". True if the sure employments alone reach it from
 * their first day, unknown if it is reached once the possible ones are counted as well.
 */
function hasGuangzhouYear(judged: JudgedCase, day: number): TruthWord {
  const work = { kind: 'guangzhou-enterprise' } as const;
  const jobs = judged.jobs.map(({ employment, from }) => ({ from, value: qualifies(judged, employment, work) }));
  const sure = jobs.filter(({ value }) => value === 'true').map(({ from }) => from);
  const possible = jobs.filter(({ value }) => value !== 'false').map(({ from }) => from);
  if (sure.length > 0) {
    const after = Math.min(...sure);
    if (workedDays(judged, { after, work }, day).sure >= anniversaryOf(after, 1) - after) return 'true';
  }
  if (possible.length > 0) {
    const after = Math.min(...possible);
    if (workedDays(judged, { after, work }, day).possible >= anniversaryOf(after, 1) - after) return 'unknown';
  }
  return 'false';
}

/**
 * "the present employer is one of them with ownership municipal or district; ownership absent → missing-fact; any other
 * ownership → unknown (human-judgement)"
 */
function isAtMunicipalEnterprise(judged: JudgedCase, day: number): TruthWord {
  return ofPresentPost(judged, day, (post) => {
    const { ownership } = post.employer;
    return allOf([
      guangzhouEnterprise(post),
      ownership === 'municipal' || ownership === 'district' ? 'true' : 'unknown',
    ]);
  });
}
