import type { CycleRow } from '@guantong/contracts';
import { skillLevels, type Target, titleLevels } from '@guantong/engine';

export interface TargetChoice {
  readonly level: string;
  readonly occupation: string | undefined;
  readonly specialty: string;
}

/** The specialties a cycle is limited to, one of which has to be chosen; none: it takes all of its series. */
export function specialtiesOf({ subject }: Pick<CycleRow, 'subject'>): readonly string[] {
  return subject.kind === 'title-review' ? subject.specialties : [];
}

/** The target that was chosen within a cycle; undefined while something is missing. */
export function chosenTarget(
  { subject }: Pick<CycleRow, 'subject'>,
  { level, occupation, specialty }: TargetChoice,
): Target | undefined {
  if (subject.kind === 'title-review') {
    const titleLevel = titleLevels.find((each) => each === level);
    if (titleLevel === undefined) return undefined;
    const { series, specialties } = subject;
    if (specialties.length === 0) return { type: 'title', series, level: titleLevel };
    return specialties.includes(specialty) ? { type: 'title', series, level: titleLevel, specialty } : undefined;
  }
  const skillLevel = skillLevels.find((each) => each === level);
  if (skillLevel === undefined || occupation === undefined) return undefined;
  return { type: 'skill-level', occupation, level: skillLevel };
}
