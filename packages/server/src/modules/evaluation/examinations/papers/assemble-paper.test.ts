import { type BlueprintLine, questionDifficulties, questionKinds } from '@guantong/contracts';
import { theoryMark } from '@guantong/procedure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePaper, type BankQuestion, blueprintTenths, lineKey } from './assemble-paper.ts';

const topics = ['安全', '电路'] as const;
const seedOf = fc.stringMatching(/^[0-9a-f]{64}$/);
const bankOf = fc
  .array(
    fc.record({
      topic: fc.constantFrom(...topics),
      kind: fc.constantFrom(...questionKinds),
      difficulty: fc.constantFrom(...questionDifficulties),
      points: fc.constantFrom(10, 25),
      right: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 5, maxLength: 60 },
  )
  .map((rows) => rows.map(toQuestion));

function toQuestion(
  { right, ...row }: Pick<BankQuestion, 'topic' | 'kind' | 'difficulty' | 'points'> & { readonly right: number },
  index: number,
): BankQuestion {
  const isJudgement = row.kind === 'judgement';
  const letters = isJudgement ? ['A', 'B'] : ['A', 'B', 'C', 'D'];
  const at = isJudgement ? right % 2 : right;
  const correct = letters.filter((_, place) => place === at || (row.kind === 'multiple' && place === (at + 1) % 4));
  const options = letters.map((id) => ({ id, text: `${index}题选项${id}${correct.includes(id) ? '对' : '错'}` }));
  return { ...row, id: `question-${index}`, version: 1, stem: `第 ${index} 题`, options, correct };
}

/** Lines that a bank can fill: every sort it has, with some of its questions. */
function linesOf(bank: readonly BankQuestion[], share: number): readonly BlueprintLine[] {
  const groups = new Map<string, BlueprintLine[]>();
  for (const { topic, kind, difficulty, points } of bank) {
    const line = { topic, kind, difficulty, points: points / 10, count: 1 };
    groups.set(lineKey(line), [...(groups.get(lineKey(line)) ?? []), line]);
  }
  return [...groups.values()].flatMap((lines) =>
    lines[0] === undefined ? [] : [{ ...lines[0], count: Math.max(1, Math.floor(lines.length * share)) }],
  );
}

describe('a paper', () => {
  it('is the same for the same seed whatever the order of bank and blueprint, and has what the blueprint asks', () =>
    fc.assert(
      fc.property(bankOf, seedOf, fc.double({ min: 0.1, max: 1, noNaN: true }), (bank, seed, share) => {
        const blueprint = linesOf(bank, share);
        const answer = assemblePaper(bank, { seed, blueprint });
        const again = assemblePaper(bank.toReversed(), { seed, blueprint: blueprint.toReversed() });
        expect(again).toEqual(answer);
        if (!answer.ok) throw new Error('the bank has enough');
        const { content, correct } = answer.paper;
        expect(new Set(content.map(({ stem }) => stem)).size).toBe(content.length);
        expect(content).toHaveLength(blueprint.reduce((sum, { count }) => sum + count, 0));
        const tenths = content.reduce((sum, { points }) => sum + Math.round(points * 10), 0);
        expect(tenths).toBe(blueprintTenths(blueprint));
        for (const { id, kind, options } of content) {
          // What is right is right under the new letters, and nothing of it stands in what candidates read.
          const right = options.filter((option) => correct[id]?.includes(option.id));
          if (kind !== 'judgement') expect(right.every(({ text }) => text.endsWith('对'))).toBe(true);
          expect(right).toHaveLength(kind === 'multiple' ? 2 : 1);
        }
        expect(JSON.stringify(content)).not.toContain('correct');
      }),
      { numRuns: 60 },
    ));

  it('is refused with every sort the bank lacks', () => {
    const bank = [toQuestion({ topic: '安全', kind: 'single', difficulty: 'easy', points: 10, right: 0 }, 1)];
    const line = { topic: '安全', kind: 'single', difficulty: 'easy', points: 1, count: 2 } as const;
    const other = { ...line, kind: 'judgement', count: 3 } as const;
    expect(assemblePaper(bank, { seed: 'ab'.repeat(32), blueprint: [line, other] })).toEqual({
      ok: false,
      shortages: [
        { line, found: 1 },
        { line: other, found: 0 },
      ],
    });
  });

  it('is marked by its key: all of it right is 100, and what a candidate answers gives the sum of what is right', () =>
    fc.assert(
      fc.property(seedOf, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (seed, known) => {
        const bank = Array.from({ length: 60 }, (_, index) =>
          toQuestion(
            {
              topic: '安全',
              kind: questionKinds[index % 3] ?? 'single',
              difficulty: 'easy',
              points: 25,
              right: index % 4,
            },
            index,
          ),
        );
        const line = { topic: '安全', difficulty: 'easy', points: 2.5 } as const;
        const blueprint = [
          { ...line, kind: 'single', count: 20 },
          { ...line, kind: 'multiple', count: 10 },
          { ...line, kind: 'judgement', count: 10 },
        ] as const;
        const answer = assemblePaper(bank, { seed, blueprint });
        if (!answer.ok) throw new Error('the bank has enough');
        const { content, correct } = answer.paper;
        const marked = content.map(({ id, points }) => ({ id, points, correct: correct[id] ?? [] }));
        expect(theoryMark(marked, correct).mark).toBe(100);
        const given = Object.fromEntries(
          content.map(({ id }, index) => [id, known[index] ? (correct[id] ?? []) : ['H']]),
        );
        expect(theoryMark(marked, given).mark).toBe(known.filter(Boolean).length * 2.5);
      }),
      { numRuns: 30 },
    ));

  it('does not keep what is right at one place', () => {
    const bank = Array.from({ length: 40 }, (_, index) =>
      toQuestion({ topic: '安全', kind: 'single', difficulty: 'easy', points: 25, right: 0 }, index),
    );
    const blueprint = [{ topic: '安全', kind: 'single', difficulty: 'easy', points: 2.5, count: 40 }] as const;
    const answer = assemblePaper(bank, { seed: 'ab'.repeat(32), blueprint });
    const letters = answer.ok ? Object.values(answer.paper.correct).flat() : [];
    expect(new Set(letters)).toEqual(new Set(['A', 'B', 'C', 'D']));
  });
});
