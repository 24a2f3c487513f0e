import type { LevelMethods, QuestionDifficulty, QuestionKind } from '@guantong/contracts';
import { skillLevelNames, type Text, titleLevelNames } from '@guantong/engine';
import { skillLevelWords, titleLevelWords } from '../../../rosters/columns/level-words.ts';
import { createWords, findCode } from '../../../rosters/columns/words.ts';

type Level = LevelMethods['level'];

export const questionKindWords = createWords<QuestionKind>(
  { single: '单选题', multiple: '多选题', judgement: '判断题' },
  { single: ['单选', '单项选择题'], multiple: ['多选', '多项选择题'], judgement: ['判断', '是非题'] },
);
export const difficultyWords = createWords<QuestionDifficulty>(
  { easy: '易', medium: '中', hard: '难' },
  { easy: ['容易', '简单'], medium: ['中等'], hard: ['困难'] },
);

/** The word of a level: of an occupation a skill level, of another subject a title level. */
export function levelWord({ subject, level }: { readonly subject: string; readonly level: Level }): Text {
  const skill = skillLevels.get(level);
  const title = titleLevels.get(level);
  return (isOccupation(subject) ? (skill ?? title) : (title ?? skill)) ?? { zh: level, en: level };
}

export function readLevel(subject: string, text: string): Level | undefined {
  const skill = findCode(skillLevelWords, text);
  const title = findCode(titleLevelWords, text);
  return isOccupation(subject) ? (skill ?? title) : (title ?? skill);
}

const skillLevels: ReadonlyMap<string, Text> = new Map(Object.entries(skillLevelNames));
const titleLevels: ReadonlyMap<string, Text> = new Map(Object.entries(titleLevelNames));

function isOccupation(subject: string): boolean {
  return /^[1-8]-\d{2}-\d{2}-\d{2}$/.test(subject);
}
