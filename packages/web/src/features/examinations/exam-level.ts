import { skillLevelNames, type Text, titleLevelNames } from '@guantong/engine';
import { isOccupationCode } from '../../lib/occupations/is-occupation-code.ts';

const skill: Readonly<Record<string, Text>> = skillLevelNames;
const title: Readonly<Record<string, Text>> = titleLevelNames;
const all: Readonly<Record<string, Text>> = Object.fromEntries(
  [...Object.keys(skill), ...Object.keys(title)].map((level) => [level, both(level)]),
);

/** The levels that a subject may be examined at: of an occupation skill levels, of another subject those of both tracks. */
export function levelNamesOf(subject: string): Readonly<Record<string, Text>> {
  return isOccupationCode(subject) ? skill : all;
}

/** The level of an examination in words. */
export function levelNameOf({ subject, level }: { readonly subject: string; readonly level: string }): Text {
  return levelNamesOf(subject)[level] ?? { zh: level, en: level };
}

/** The levels of both tracks; what they write alike stands for either. */
export const examLevelNames = all;

function both(level: string): Text {
  const names = [title[level], skill[level]].filter((each) => each !== undefined);
  return { zh: names.map(({ zh }) => zh).join(' / '), en: names.map(({ en }) => en).join(' / ') };
}
