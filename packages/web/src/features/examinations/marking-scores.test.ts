import { expect, it } from 'vitest';
import { hasOtherScores, readScore, readScores, typedScores } from './marking-scores.ts';

const item = (id: string, maximum: number) => ({ id, name: id, maximum });
const stations = [{ id: 'one', name: 'one', items: [item('wire', 40), item('safety', 20)] }];

it('takes points from nothing to the most with one decimal', () => {
  expect(['', '0', '20', '19.5', '20.1', '1.25', '-1', 'x'].map((typed) => readScore(typed, 20))).toEqual([
    ...[undefined, 0, 20, 19.5, null, null, null, null],
  ]);
});

it('shows what is saved, and saves what can be saved', () => {
  expect(typedScores({ stations, scores: { wire: 36.5 } })).toEqual({ wire: '36.5', safety: '' });
  expect(readScores({ stations }, { wire: '36.5', safety: '21' })).toEqual({ wire: 36.5 });
});

it('tells what is not saved from what is only written in another way', () => {
  const sheet = { stations, scores: { wire: 36 } };
  const typed = [{ wire: '36.0' }, { wire: '37' }, { wire: '' }, { wire: '36', safety: '21' }];
  expect(typed.map((each) => hasOtherScores(sheet, each))).toEqual([false, true, true, true]);
});
