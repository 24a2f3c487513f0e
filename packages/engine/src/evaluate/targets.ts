import type { Policy, Rule } from '../compile/policy.ts';
import { type Day, dayFromIso } from '../values/day.ts';
import type { Facts } from '../values/facts.ts';
import { qualificationRank, skillRank, titleRank } from '../values/levels.ts';
import type { Credential, Dossier, EducationCredential, Target } from '../values/request.ts';

/**
 * Every target of every rule that is in force on or after the judged day: titles of the series the rule names, skill
 * levels of the occupations the dossier names, the examinations.
 */
export function targetsOf(policy: Policy, facts: Facts): readonly Target[] {
  const occupations = occupationsOf(facts);
  const targetsByKey = new Map<string, Target>();
  for (const rule of policy.rules) {
    if (!rule.versions.some((version) => version.to >= facts.asOf)) continue;
    for (const target of expand(rule.target, occupations)) targetsByKey.set(JSON.stringify(target), target);
  }
  return [...targetsByKey.values()];
}

/**
 * The credential by which the target or something higher is already held on the judged day, as its index in the dossier:
 * a title of the series, a skill level of the occupation, a qualification of the category (contract, section 3).
 */
export function findHeld(dossier: Dossier, target: Target, asOf: Day): number | undefined {
  const index = dossier.credentials.findIndex(
    (credential) =>
      credential.type !== 'education' && reaches(credential, target) && dayFromIso(credential.issuedOn) <= asOf,
  );
  return index === -1 ? undefined : index;
}

function reaches(credential: Exclude<Credential, EducationCredential>, target: Target): boolean {
  switch (credential.type) {
    case 'title':
      return (
        target.type === 'title' &&
        credential.series === target.series &&
        titleRank(credential.level) >= titleRank(target.level)
      );
    case 'skill-level':
      return (
        target.type === 'skill-level' &&
        credential.occupation === target.occupation &&
        skillRank(credential.level) >= skillRank(target.level)
      );
    case 'professional-qualification':
      return (
        target.type === 'professional-qualification' &&
        credential.category === target.category &&
        qualificationRank(credential.level) >= qualificationRank(target.level ?? 'junior')
      );
  }
}

function expand(target: Rule['target'], occupations: readonly string[]): readonly Target[] {
  switch (target.type) {
    case 'title':
      return target.series.map((series) => ({
        type: 'title',
        series,
        level: target.level,
      }));
    case 'skill-level':
      return occupations.map((occupation) => ({
        type: 'skill-level',
        occupation,
        level: target.level,
      }));
    case 'professional-qualification':
      return target.categories.map((category) => ({
        type: 'professional-qualification',
        category,
      }));
  }
}

/** The occupations a dossier names, each once. */
export function occupationsOf(facts: Facts): readonly string[] {
  const named = [
    ...facts.employments.map((each) => each.occupation),
    ...facts.skills.map((each) => each.occupation),
    ...facts.competitions.map((each) => each.source.occupation),
  ];
  return [...new Set(named.flatMap((occupation) => (occupation === undefined ? [] : [occupation])))];
}
