import type { Text } from '../text.ts';
import { type Mark, type Rounding, toMark, toTenths } from './mark.ts';
import { checkRubric, checkScores, type Rubric, type ScoreProblem, type Scores, totalTenths } from './rubric.ts';

/** How many mark, and how their sheets become one mark. */
export interface PanelRule {
  readonly least: number;
  readonly oddOnly: boolean;
  /** Leaving out the highest and the lowest total needs at least five sheets. */
  readonly outliers: 'none' | 'highest-and-lowest';
  readonly rounding: Rounding;
}

/** Sources: `markSources.opinion` for a dossier, `markSources.panel` for skill and interview, and `outliers`. */
export const panelRules = {
  'dossier-review': { least: 3, oddOnly: false, outliers: 'none', rounding: 'half-up' },
  skill: { least: 3, oddOnly: true, outliers: 'none', rounding: 'half-up' },
  interview: { least: 3, oddOnly: true, outliers: 'none', rounding: 'half-up' },
} as const satisfies Record<string, PanelRule>;

/** What one expert or examiner gave. Whoever leads the panel enters no marks for another. */
export interface PanelSheet {
  readonly expertId: string;
  readonly enteredBy: string;
  readonly scores: Scores;
}

export type PanelProblem =
  | { readonly kind: 'too-few-sheets' | 'even-panel'; readonly found: number; readonly words: Text }
  | { readonly kind: 'sheet-twice' | 'entered-by-another'; readonly expertId: string; readonly words: Text }
  | (ScoreProblem & { readonly expertId: string });

export type PanelAnswer =
  | { readonly ok: true; readonly result: PanelMark }
  | { readonly ok: false; readonly problems: readonly PanelProblem[] };

export interface PanelMark {
  readonly mark: Mark;
  /** Each expert's total, and whether it was left out of the mean. */
  readonly totals: readonly { readonly expertId: string; readonly total: Mark; readonly leftOut: boolean }[];
  /** The mean of each item over the sheets that count. */
  readonly items: readonly { readonly itemId: string; readonly mean: Mark }[];
}

/**
 * The mark of a panel: the mean of the experts' totals. It is a function of their sheets alone: nobody can change it.
 * Throws where the rubric has faults (`checkRubric`).
 */
export function panelMark(
  rubric: Rubric,
  { rule, sheets }: { readonly rule: PanelRule; readonly sheets: readonly PanelSheet[] },
): PanelAnswer {
  if (checkRubric(rubric).length > 0) throw new Error('expected a rubric without faults');
  const problems = [...checkPanel(rule, sheets), ...sheets.flatMap((sheet) => checkSheet(rubric, sheet, sheets))];
  if (problems.length > 0) return { ok: false, problems };
  const left = leftOut(rubric, rule, sheets);
  const counted = sheets.filter((sheet) => !left.includes(sheet));
  const mean = (tenthsOf: (scores: Scores) => number) => {
    const numerator = counted.reduce((sum, { scores }) => sum + tenthsOf(scores), 0);
    return toMark({ numerator, denominator: counted.length }, rule.rounding);
  };
  const result = {
    mark: mean((scores) => totalTenths(rubric, scores)),
    totals: sheets.map((sheet) => {
      return { expertId: sheet.expertId, total: totalTenths(rubric, sheet.scores) / 10, leftOut: left.includes(sheet) };
    }),
    items: rubric.items.map(({ id }) => ({ itemId: id, mean: mean((scores) => toTenths(scores[id] ?? 0)) })),
  };
  return { ok: true, result };
}

function checkPanel({ least, oddOnly, outliers }: PanelRule, { length: found }: readonly PanelSheet[]): PanelProblem[] {
  const minimum = outliers === 'none' ? least : Math.max(least, 5);
  const few: PanelProblem[] =
    found < minimum
      ? [
          {
            kind: 'too-few-sheets',
            found,
            words: {
              zh: `不少于 ${minimum} 人评分，现为 ${found} 人`,
              en: `at least ${minimum} mark, found ${found}`,
            },
          },
        ]
      : [];
  const even: PanelProblem[] =
    oddOnly && found % 2 === 0
      ? [
          {
            kind: 'even-panel',
            found,
            words: { zh: `评分人数为单数，现为 ${found} 人`, en: `an odd number marks, found ${found}` },
          },
        ]
      : [];
  return [...few, ...even];
}

function checkSheet(rubric: Rubric, sheet: PanelSheet, sheets: readonly PanelSheet[]): PanelProblem[] {
  const { expertId, enteredBy, scores } = sheet;
  const isRepeated = sheets.findIndex((each) => each.expertId === expertId) !== sheets.indexOf(sheet);
  const twice: PanelProblem[] = isRepeated
    ? [{ kind: 'sheet-twice', expertId, words: { zh: '每人一份评分表', en: 'an expert has one sheet' } }]
    : [];
  const another: PanelProblem[] =
    enteredBy === expertId
      ? []
      : [
          {
            kind: 'entered-by-another',
            expertId,
            words: { zh: '评分由本人填写，他人不得代填、改分', en: 'an expert’s marks are entered by nobody else' },
          },
        ];
  return [...twice, ...another, ...checkScores(rubric, scores).map((problem) => ({ ...problem, expertId }))];
}

function leftOut(rubric: Rubric, { outliers }: PanelRule, sheets: readonly PanelSheet[]): PanelSheet[] {
  if (outliers === 'none') return [];
  const byTotal = sheets.toSorted((a, b) => totalTenths(rubric, a.scores) - totalTenths(rubric, b.scores));
  return [...byTotal.slice(0, 1), ...byTotal.slice(-1)];
}
