import {
  examCategoryNames,
  type PolicyLibrary,
  qualificationLevelNames,
  skillLevelNames,
  type Target,
  type Text,
  type TitleLevel,
  type TitleSeries,
  titleLevelNames,
  titleSeriesNames,
} from '@guantong/engine';
import { occupationName } from '../occupations/occupations.ts';

/** A target as a heading and the line below it: 工程师 / 工程系列 · 中级职称. */
export interface TargetWords {
  readonly heading: Text;
  readonly detail: Text;
}

export function targetWords(target: Target, library: PolicyLibrary): TargetWords {
  switch (target.type) {
    case 'title': {
      const [series, level] = [titleSeriesNames[target.series], titleLevelNames[target.level]];
      const own = ownTitles[target.series]?.[target.level];
      const detail = { zh: `${series.zh}系列 · ${level.zh}职称`, en: `${level.en} title · ${series.en}` };
      const plain = { zh: `${series.zh}${level.zh}职称`, en: capitalised(`${level.en} title, ${series.en}`) };
      return {
        heading: own === undefined ? plain : { zh: own, en: plain.en },
        detail: own === undefined ? detail : { zh: detail.zh, en: own },
      };
    }
    case 'skill-level': {
      const level = skillLevelNames[target.level];
      const name = occupationName(library, target.occupation) ?? target.occupation;
      return {
        heading: { zh: `${name} · ${level.zh}`, en: capitalised(`${level.en}, ${name}`) },
        detail: { zh: `职业技能等级 · ${target.occupation}`, en: `Skill level · ${target.occupation}` },
      };
    }
    case 'professional-qualification': {
      const category = examCategoryNames[target.category];
      const level = target.level === undefined ? { zh: '', en: '' } : qualificationLevelNames[target.level];
      return {
        heading: { zh: `${category.zh}${level.zh}`, en: capitalised(`${level.en} ${category.en}`.trim()) },
        detail: { zh: '专业技术人员职业资格考试', en: 'Professional qualification examination' },
      };
    }
  }
}

/** The words of an answer: those of its target, or of several examinations answered together. */
export function answerWords(targets: readonly Target[], library: PolicyLibrary): TargetWords {
  const words = targets.map((target) => targetWords(target, library));
  const [first] = words;
  if (first === undefined) throw new Error('an answer without a target has no words');
  if (words.length === 1) return first;
  return {
    heading: {
      zh: `${words.length} 类${first.detail.zh}`,
      en: `${words.length} professional qualification examinations`,
    },
    detail: {
      zh: words.map(({ heading }) => heading.zh).join('、'),
      en: words.map(({ heading }) => heading.en).join(', '),
    },
  };
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A level of a title series as one chooses it: by the name of its title where the series has one, 工程师（中级）. */
export function titleLevelWords(series: TitleSeries, level: TitleLevel): Text {
  const [words, own] = [titleLevelNames[level], ownTitles[series]?.[level]];
  if (own === undefined) return { zh: words.zh, en: capitalised(words.en) };
  return { zh: `${own}（${words.zh}）`, en: `${capitalised(words.en)} (${own})` };
}

type LevelTitles = Readonly<Partial<Record<TitleLevel, string>>>;

/** The names of titles where a series has one name a level (人社部 职称系列（专业）各层级名称, 2021). */
const ownTitles: Readonly<Partial<Record<TitleSeries, LevelTitles>>> = {
  engineering: {
    entry: '技术员',
    assistant: '助理工程师',
    intermediate: '工程师',
    'associate-senior': '高级工程师',
    'full-senior': '正高级工程师',
  },
  'arts-and-crafts': {
    entry: '工艺美术员',
    assistant: '助理工艺美术师',
    intermediate: '工艺美术师',
    'associate-senior': '高级工艺美术师',
    'full-senior': '正高级工艺美术师',
  },
  'cultural-heritage': {
    assistant: '助理馆员',
    intermediate: '馆员',
    'associate-senior': '副研究馆员',
    'full-senior': '研究馆员',
  },
  laboratory: {
    entry: '实验员',
    assistant: '助理实验师',
    intermediate: '实验师',
    'associate-senior': '高级实验师',
    'full-senior': '正高级实验师',
  },
};
