import type { CycleRow } from '@guantong/contracts';
import { skillLevels, type Target, titleLevels } from '@guantong/engine';

export interface TargetChoice {
  readonly level: string;
  readonly occupation: string | undefined;
  readonly specialty: string;
}

/** The target that was chosen within a cycle; undefined while something is missing. */
export function chosenTarget(
  { subject }: CycleRow,
  { level, occupation, specialty }: TargetChoice,
): Target | undefined {
  if (subject.kind === 'title-review') {
    const titleLevel = titleLevels.find((each) => each === level);
    if (titleLevel === undefined) return undefined;
    const { series } = subject;
    return { type: 'title', series, level: titleLevel, ...(specialty === '' ? {} : { specialty }) };
  }
  const skillLevel = skillLevels.find((each) => each === level);
  if (skillLevel === undefined || occupation === undefined) return undefined;
  return { type: 'skill-level', occupation, level: skillLevel };
}
