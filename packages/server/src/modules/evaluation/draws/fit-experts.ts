import { type SkillLevel, skillLevels, type TitleLevel, titleLevels } from '@guantong/engine';
import type { CycleRecord } from '../../cycles/cycles.repository.ts';
import type { CaseToReview } from '../groups/review-groups.repository.ts';
import { byExpert } from './by-expert.ts';
import type { Candidate, Held } from './candidates.repository.ts';

/** What an expert must hold to review a group. */
export interface Need {
  readonly cycle: Pick<CycleRecord, 'kind' | 'series' | 'specialties'>;
  /** The highest title applied for; null in a skill-level recognition. */
  readonly leastTitle: TitleLevel | null;
  /** The least skill level of a skilled expert, and the occupations it counts in. */
  readonly leastSkill: SkillLevel;
  readonly occupations: ReadonlySet<string>;
  readonly withSkilled: boolean;
}

export interface FittingExpert extends Candidate {
  readonly isSkilled: boolean;
  readonly title: TitleLevel | null;
}

/** What the cases of a group ask of their reviewers. */
export function needOf(
  cycle: Pick<CycleRecord, 'kind' | 'series' | 'specialties'>,
  cases: readonly CaseToReview[],
  withSkilled: boolean,
): Need {
  const targets = cases.map(({ target }) => target);
  const titles = targets.flatMap((target) => (target.type === 'title' ? [target.level] : []));
  const skills = targets.flatMap((target) => (target.type === 'skill-level' ? [target.level] : []));
  const leastTitle = highest(titleLevels, titles);
  const leastSkill = highest(skillLevels, skills) ?? skillFor(leastTitle);
  const applied = targets.flatMap((target) => (target.type === 'skill-level' ? [target.occupation] : []));
  // For a title, the trades of the applicants themselves.
  const held = cases.flatMap(({ request }) =>
    (request?.dossier.credentials ?? []).flatMap((each) => (each.type === 'skill-level' ? [each.occupation] : [])),
  );
  const occupations = new Set(applied.length > 0 ? applied : held);
  return { cycle, leastTitle, leastSkill, occupations, withSkilled };
}

/** The candidates who fit: by title, series and specialty, or as skilled experts by skill level and occupation. */
export function fitExperts(
  candidates: readonly Candidate[],
  held: readonly Held[],
  need: Need,
): readonly FittingExpert[] {
  const heldBy = byExpert(held);
  return candidates.flatMap((candidate) => {
    const own = heldBy.get(candidate.id) ?? [];
    const title = highest(titleLevels, own.filter((each) => isOfField(each, need)).map(levelOf(titleLevels)));
    const hasTitle = need.leastTitle !== null && title !== null && reaches(titleLevels, title, need.leastTitle);
    const isSkilled = candidate.skilled && own.some((each) => isSkill(each, need));
    const fits = hasTitle || (isSkilled && (need.withSkilled || need.leastTitle === null));
    return fits ? [{ ...candidate, isSkilled, title }] : [];
  });
}

function isOfField({ kind, series, specialty }: Held, { cycle }: Need): boolean {
  if (kind !== 'title' || series !== cycle.series) return false;
  return cycle.specialties.length === 0 || specialty === null || cycle.specialties.includes(specialty);
}

function isSkill(held: Held, { leastSkill, occupations }: Need): boolean {
  if (held.kind !== 'skill-level' || held.occupation === null || !occupations.has(held.occupation)) return false;
  const level = levelOf(skillLevels)(held);
  return level !== null && reaches(skillLevels, level, leastSkill);
}

/** The skill level beside a title (facts C.3). The highest has none below 特级技师. */
function skillFor(title: TitleLevel | null): SkillLevel {
  switch (title) {
    case 'full-senior':
      return 'special-technician';
    case 'associate-senior':
      return 'senior-technician';
    case 'intermediate':
      return 'technician';
    default:
      return 'senior';
  }
}

function levelOf<Level extends string>(levels: readonly Level[]) {
  return ({ level }: Held): Level | null => levels.find((each) => each === level) ?? null;
}

function reaches<Level extends string>(levels: readonly Level[], level: Level, least: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(least);
}

function highest<Level extends string>(levels: readonly Level[], found: readonly (Level | null)[]): Level | null {
  return levels.toReversed().find((level) => found.includes(level)) ?? null;
}
