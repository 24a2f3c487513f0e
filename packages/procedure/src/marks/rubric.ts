import type { Text } from '../text.ts';
import { isTenths, toTenths } from './mark.ts';

/** What is marked item by item: a dossier, an interview, a skill test. The maxima add up to 100. */
export interface Rubric {
  readonly items: readonly RubricItem[];
}

export interface RubricItem {
  readonly id: string;
  readonly name: Text;
  /** The most an item may get: above 0, one decimal at most. */
  readonly maximum: number;
}

/** One expert's marks, by item. */
export type Scores = Readonly<Record<string, number>>;

export interface RubricProblem {
  readonly kind: 'item-twice' | 'maximum-out-of-range' | 'maxima-not-100';
  readonly words: Text;
}

/** Every fault of a rubric; none when it may be marked by. */
export function checkRubric({ items }: Rubric): RubricProblem[] {
  const twice = items.filter(({ id }, index) => items.findIndex((item) => item.id === id) !== index);
  const outside = items.filter(({ maximum }) => !isTenths(maximum) || maximum <= 0);
  const sum = items.reduce((total, { maximum }) => total + toTenths(maximum), 0) / 10;
  return [
    ...twice.map(({ id }) => problem('item-twice', `评分项 ${id} 重复`, `the item ${id} is named twice`)),
    ...outside.map(({ name, maximum }) =>
      problem(
        'maximum-out-of-range',
        `${name.zh}的满分应大于0、至多一位小数，现为 ${maximum}`,
        `the most of ${name.en} is above 0 with one decimal at most, found ${maximum}`,
      ),
    ),
    ...(sum === 100
      ? []
      : [problem('maxima-not-100', `各项满分合计100，现为 ${sum}`, `the maxima add up to 100, found ${sum}`)]),
  ];
}

export interface ScoreProblem {
  readonly kind: 'score-missing' | 'score-out-of-range' | 'item-unknown';
  readonly itemId: string;
  readonly words: Text;
}

/** Every fault of a sheet: each item gets 0 to its maximum, and nothing else is marked. */
export function checkScores({ items }: Rubric, scores: Scores): ScoreProblem[] {
  const unknown = Object.keys(scores).filter((id) => !items.some((item) => item.id === id));
  const faults = items.flatMap(({ id, name, maximum }): ScoreProblem[] => {
    const found = scores[id];
    if (found === undefined) {
      const words = { zh: `${name.zh}未评分`, en: `${name.en} is not marked` };
      return [{ kind: 'score-missing', itemId: id, words }];
    }
    if (isTenths(found) && found >= 0 && found <= maximum) return [];
    const words = {
      zh: `${name.zh}为 0 至 ${maximum}、至多一位小数，现为 ${found}`,
      en: `${name.en}: 0 to ${maximum} with one decimal at most, found ${found}`,
    };
    return [{ kind: 'score-out-of-range', itemId: id, words }];
  });
  const strangers = unknown.map((id): ScoreProblem => {
    return { kind: 'item-unknown', itemId: id, words: { zh: `没有评分项 ${id}`, en: `there is no item ${id}` } };
  });
  return [...faults, ...strangers];
}

/** The sum of what is given so far; tenths add up without a remainder. */
export function sumOfScores(scores: Scores): number {
  return Object.values(scores).reduce((sum, score) => sum + toTenths(score), 0) / 10;
}

/** The total of a sheet without faults, in tenths. */
export function totalTenths({ items }: Rubric, scores: Scores): number {
  return items.reduce((sum, { id }) => sum + toTenths(scores[id] ?? 0), 0);
}

function problem(kind: RubricProblem['kind'], zh: string, en: string): RubricProblem {
  return { kind, words: { zh, en } };
}
