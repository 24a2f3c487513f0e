import { describe, expect, it } from 'vitest';
import { combineMarks } from './combine-marks.ts';
import { isMark, type MethodResult, toMark } from './mark.ts';
import { checkMarkRule, defaultPassing, defaultPassMark, type MarkRule } from './mark-rule.ts';
import { type PanelSheet, panelMark, panelRules } from './panel-mark.ts';
import { checkRubric, type Rubric } from './rubric.ts';
import { theoryMark } from './theory-mark.ts';

const rule: MarkRule = {
  ...defaultPassing,
  methods: [
    { method: 'theory', weight: 40, passMark: defaultPassMark },
    { method: 'skill', weight: 60, passMark: defaultPassMark },
  ],
};

function mark(number: number): MethodResult {
  return { kind: 'mark', mark: number };
}

function outcomeOf(passBy: MarkRule['passBy'], theory: MethodResult, skill: MethodResult): string {
  return combineMarks({ ...rule, passBy }, { theory, skill }).outcome;
}

describe('a mark', () => {
  it('is 0 to 100 with one decimal at most', () => {
    expect([0, 59.9, 60, 100].every(isMark)).toBe(true);
    expect([-0.1, 59.95, 100.1, Number.NaN, Number.POSITIVE_INFINITY].some(isMark)).toBe(false);
  });

  it('is rounded half up, or cut off, in whole numbers', () => {
    const cases = [
      [1799, 3, 60, 59.9],
      [1796, 3, 59.9, 59.8],
      [1199, 2, 60, 59.9],
    ] as const;
    for (const [numerator, denominator, up, down] of cases) {
      expect(toMark({ numerator, denominator }, 'half-up')).toBe(up);
      expect(toMark({ numerator, denominator }, 'down')).toBe(down);
    }
  });
});

describe('the methods of a level', () => {
  it('are each passed from 60 on by default, however good the other is', () => {
    expect(outcomeOf('each', mark(60), mark(60))).toBe('passed');
    expect(outcomeOf('each', mark(59.9), mark(100))).toBe('failed');
    expect(outcomeOf('each', mark(100), mark(59.9))).toBe('failed');
  });

  it('are judged by the weighted total, or by both, where the cycle says so', () => {
    expect(outcomeOf('total', mark(30), mark(80))).toBe('passed');
    expect(outcomeOf('each-and-total', mark(30), mark(80))).toBe('failed');
    expect(combineMarks({ ...rule, passBy: 'total' }, { theory: mark(59.7), skill: mark(60.1) })).toMatchObject({
      total: 59.9,
      totalPassed: false,
    });
    const strict = { ...rule, passBy: 'each-and-total', passTotal: 70 } as const;
    expect(combineMarks(strict, { theory: mark(69), skill: mark(70) }).outcome).toBe('failed');
    expect(combineMarks(strict, { theory: mark(70), skill: mark(70) }).outcome).toBe('passed');
  });

  it('decide as they are shown: 59.95 is 60.0 rounded, and 59.9 cut off', () => {
    const halves = {
      ...rule,
      passBy: 'total',
      methods: rule.methods.map((each) => ({ ...each, weight: 50 })),
    } as const;
    const marks = { theory: mark(59.9), skill: mark(60) };
    expect(combineMarks(halves, marks)).toMatchObject({ total: 60, outcome: 'passed' });
    expect(combineMarks({ ...halves, rounding: 'down' }, marks)).toMatchObject({ total: 59.9, outcome: 'failed' });
  });

  it('without a mark are not examined, which is no zero; an absence is', () => {
    expect(combineMarks(rule, { theory: mark(30) })).toMatchObject({ outcome: 'incomplete', total: null });
    expect(outcomeOf('total', { kind: 'not-examined' }, mark(100))).toBe('incomplete');
    expect(outcomeOf('each', { kind: 'absent' }, mark(100))).toBe('failed');
    expect(combineMarks({ ...rule, passBy: 'total' }, { theory: { kind: 'absent' }, skill: mark(100) })).toMatchObject({
      outcome: 'passed',
      total: 60,
    });
  });

  it('have weights that add up to 100 and pass marks that are marks', () => {
    const [theory, skill] = rule.methods;
    if (!theory || !skill) throw new Error('expected two methods');
    const kindsOf = (methods: MarkRule['methods'], passTotal = 60) =>
      checkMarkRule({ ...rule, methods, passTotal }).map(({ kind }) => kind);
    expect(kindsOf(rule.methods)).toEqual([]);
    expect(kindsOf([])).toEqual(['no-methods']);
    expect(kindsOf([theory])).toEqual(['weights-not-100']);
    expect(kindsOf([theory, { ...theory, weight: 60 }])).toEqual(['method-twice']);
    expect(kindsOf([theory, { ...skill, passMark: 60.05 }], 101)).toEqual(['pass-mark-out-of-range']);
    expect(
      kindsOf([
        { ...theory, weight: 40.5 },
        { ...skill, weight: 59.5 },
      ]),
    ).toEqual(['weights-not-100']);
    expect(() => combineMarks({ ...rule, methods: [] }, {})).toThrow('without faults');
    expect(() => combineMarks(rule, { theory: mark(60.05), skill: mark(60) })).toThrow('found 60.05');
  });
});

const rubric: Rubric = {
  items: [
    { id: 'work', name: { zh: '业绩', en: 'Work' }, maximum: 60 },
    { id: 'method', name: { zh: '工法', en: 'Method' }, maximum: 40 },
  ],
};

function sheets(...totals: readonly (readonly [work: number, method: number])[]): PanelSheet[] {
  return totals.map(([work, method], index) => {
    return { expertId: `e${index}`, enteredBy: `e${index}`, scores: { work, method } };
  });
}

function problemsOf(given: readonly PanelSheet[], kind: keyof typeof panelRules = 'skill'): string[] {
  const answer = panelMark(rubric, { rule: panelRules[kind], sheets: given });
  return answer.ok ? [] : answer.problems.map((problem) => problem.kind);
}

describe('a panel', () => {
  it('gives the mean of its sheets, by item and in all', () => {
    const answer = panelMark(rubric, { rule: panelRules.skill, sheets: sheets([40, 20], [39.9, 20], [40, 20]) });
    expect(answer).toEqual({
      ok: true,
      result: {
        mark: 60,
        totals: [
          { expertId: 'e0', total: 60, leftOut: false },
          { expertId: 'e1', total: 59.9, leftOut: false },
          { expertId: 'e2', total: 60, leftOut: false },
        ],
        items: [
          { itemId: 'work', mean: 40 },
          { itemId: 'method', mean: 20 },
        ],
      },
    });
  });

  it('of examiners is odd and at least three; of experts on a dossier at least three', () => {
    const four = sheets([40, 20], [40, 20], [40, 20], [40, 20]);
    expect(problemsOf(four.slice(0, 1))).toEqual(['too-few-sheets']);
    expect(problemsOf(four)).toEqual(['even-panel']);
    expect(problemsOf(four, 'dossier-review')).toEqual([]);
    expect(problemsOf(four.slice(0, 2), 'dossier-review')).toEqual(['too-few-sheets']);
  });

  it('takes from each member one sheet, entered by that member: whoever leads changes no mark', () => {
    const [one, two, three] = sheets([40, 20], [40, 20], [40, 20]);
    if (!one || !two || !three) throw new Error('expected three sheets');
    expect(problemsOf([one, two, { ...three, enteredBy: 'e0' }])).toEqual(['entered-by-another']);
    expect(problemsOf([one, two, { ...two }])).toEqual(['sheet-twice']);
  });

  it('marks every item within its maximum, and nothing else', () => {
    const [one, two, three] = sheets([60.1, 20], [40, 20.05], [-1, 20]);
    if (!one || !two || !three) throw new Error('expected three sheets');
    expect(problemsOf([one, two, three])).toEqual(['score-out-of-range', 'score-out-of-range', 'score-out-of-range']);
    const odd = sheets([40, 20], [40, 20]);
    const other = { ...three, scores: { work: 40, style: 1 } };
    expect(problemsOf([...odd, other])).toEqual(['score-missing', 'item-unknown']);
  });

  it('leaves out the highest and the lowest where the cycle says so, of five at least', () => {
    const outliers = { ...panelRules.skill, outliers: 'highest-and-lowest' } as const;
    const five = sheets([60, 40], [40, 20], [40, 21], [40, 22], [0, 0]);
    const answer = panelMark(rubric, { rule: outliers, sheets: five });
    expect(answer.ok ? [answer.result.mark, answer.result.totals.map(({ leftOut }) => leftOut)] : null).toEqual([
      61,
      [true, false, false, false, true],
    ]);
    expect(panelMark(rubric, { rule: outliers, sheets: five.slice(0, 3) }).ok).toBe(false);
    const plain = panelMark(rubric, { rule: panelRules.skill, sheets: five });
    expect(plain.ok && plain.result.mark).toBe(56.6);
  });

  it('marks by a rubric whose maxima add up to 100', () => {
    expect(checkRubric(rubric)).toEqual([]);
    const [work, method] = rubric.items;
    if (!work || !method) throw new Error('expected two items');
    expect(checkRubric({ items: [work] }).map(({ kind }) => kind)).toEqual(['maxima-not-100']);
    expect(checkRubric({ items: [work, work] }).map(({ kind }) => kind)).toEqual(['item-twice', 'maxima-not-100']);
    const broken = { items: [{ ...work, maximum: 60.05 }, method] };
    expect(checkRubric(broken).map(({ kind }) => kind)).toContain('maximum-out-of-range');
    expect(() => panelMark({ items: [] }, { rule: panelRules.skill, sheets: [] })).toThrow('without faults');
  });
});

describe('a theory paper', () => {
  const paper = [
    { id: 'q1', points: 59.9, correct: ['A'] },
    { id: 'q2', points: 0.1, correct: ['A', 'C'] },
    { id: 'q3', points: 40, correct: ['B'] },
  ];

  it('earns the points of what is wholly right', () => {
    expect(theoryMark(paper, { q1: ['A'], q2: ['C', 'A'] }).mark).toBe(60);
    expect(theoryMark(paper, { q1: ['A'], q2: ['A'], q3: [] })).toEqual({
      mark: 59.9,
      questions: [
        { id: 'q1', points: 59.9, answered: true },
        { id: 'q2', points: 0, answered: true },
        { id: 'q3', points: 0, answered: false },
      ],
    });
    expect(theoryMark(paper, { q1: ['A', 'B'], q2: ['A', 'C', 'D'] }).mark).toBe(0);
  });

  it('has points that add up to 100', () => {
    expect(() => theoryMark(paper.slice(1), {})).toThrow('found 40.1');
  });
});
