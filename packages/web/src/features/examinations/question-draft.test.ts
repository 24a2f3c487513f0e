import { expect, it } from 'vitest';
import { anotherLike, emptyQuestion, questionToDraft, readQuestionDraft, withRight } from './question-draft.ts';

const texts = ['甲', '乙', '', ''];
const single = {
  ...emptyQuestion,
  ...{ occupation: '6-31-01-03', level: 'senior', topic: '电工基础', stem: '欧姆定律说的是什么？' },
  options: texts.map((text, index) => ({ text, right: index === 1 })),
};

it('is read with its options lettered and those at the end left out that nobody wrote in', () => {
  expect(readQuestionDraft(single)).toMatchObject({
    ok: true,
    input: {
      subject: '6-31-01-03',
      options: [
        { id: 'A', text: '甲' },
        { id: 'B', text: '乙' },
      ],
      correct: ['B'],
    },
  });
  const gap = { ...single, options: ['甲', '', '丙'].map((text) => ({ text, right: true })) };
  expect(readQuestionDraft(gap)).toMatchObject({ ok: false, faults: [{ path: '/options/1/text' }] });
});

it('of a judgement has no options of its own', () => {
  const judgement = { ...single, kind: 'judgement' as const, verdict: 'B' as const };
  expect(readQuestionDraft(judgement)).toMatchObject({ ok: true, input: { options: [], correct: ['B'] } });
  expect(readQuestionDraft({ ...judgement, verdict: '' })).toMatchObject({ ok: false, faults: [{ path: '/correct' }] });
});

it('tells every field that is missing', () => {
  const reading = readQuestionDraft({ ...emptyQuestion, points: null });
  const paths = !reading.ok && 'faults' in reading ? reading.faults.map(({ path }) => path) : [];
  expect(paths).toEqual(['/subject', '/level', '/topic', '/points', '/stem', '/correct']);
});

it('of one answer takes the last one ticked, of several each', () => {
  expect(withRight(single, 0, true).map(({ right }) => right)).toEqual([true, false, false, false]);
  expect(withRight({ ...single, kind: 'multiple' }, 0, true).map(({ right }) => right)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('comes back from the bank as it was written, and another of its sort empty', () => {
  const reading = readQuestionDraft(single);
  if (!reading.ok) throw new Error('a whole question');
  const question = { ...reading.input, id: 'one', state: 'active' as const, version: 1, can: [] };
  expect(readQuestionDraft(questionToDraft(question))).toEqual(reading);
  expect(anotherLike(question)).toMatchObject({ level: 'senior', topic: '电工基础', stem: '', verdict: '' });
});
