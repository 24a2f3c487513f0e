import type { TruthWord } from '../../src/values/assessment.ts';
import type { SkillLevel, TitleLevel } from '../../src/values/levels.ts';
import type { SkillLevelTarget, Target, TitleTarget } from '../../src/values/request.ts';
import type { DocumentId } from './documents.ts';
import type { JudgedCase } from './judged-case.ts';
import type { PackJurisdiction } from './jurisdiction.ts';

/** One rule of the contract, section 5: where it lives, the documents it needs, and its truth at one day. */
export interface ReferenceRule {
  readonly id: string;
  readonly pack: PackJurisdiction;
  /** "A route that needs two documents exists from the later day" (contract 5). */
  readonly documents: readonly DocumentId[];
  readonly value: (judged: JudgedCase, target: Target, day: number) => TruthWord;
}

/** A rule's truth for title targets of one level; false of every other target. */
export function toTitle(
  level: TitleLevel,
  value: (judged: JudgedCase, target: TitleTarget, day: number) => TruthWord,
): ReferenceRule['value'] {
  return (judged, target, day) =>
    target.type === 'title' && target.level === level ? value(judged, target, day) : 'false';
}

/** A rule's truth for skill-level targets of one level; false of every other target. */
export function toSkillLevel(
  level: SkillLevel,
  value: (judged: JudgedCase, target: SkillLevelTarget, day: number) => TruthWord,
): ReferenceRule['value'] {
  return (judged, target, day) =>
    target.type === 'skill-level' && target.level === level ? value(judged, target, day) : 'false';
}
