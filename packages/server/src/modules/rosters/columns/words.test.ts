import { skillLevels, titleLevels, titleSeries } from '@guantong/engine';
import { describe, expect, it } from 'vitest';
import { awardWords, reviewWords } from './fact-words.ts';
import { seriesWords } from './field-words.ts';
import { skillLevelWords, titleLevelWords } from './level-words.ts';
import { findCode } from './words.ts';

describe('words', () => {
  it.each([
    ['高级工', 'senior'],
    ['三级/高级工', 'senior'],
    ['高级工（三级）', 'senior'],
    ['senior', 'senior'],
    [' Senior-Technician ', 'senior-technician'],
    ['一级', 'senior-technician'],
  ])('takes %s for the skill level %s', (text, code) => expect(findCode(skillLevelWords, text)).toBe(code));

  it.each(['三级/技师', '高级', '工人', '', '__proto__', 'constructor'])(
    'does not guess a skill level from “%s”',
    (text) => expect(findCode(skillLevelWords, text)).toBeUndefined(),
  );

  it.each(['初级', '高级'])('refuses %s as a title level, which covers two', (text) =>
    expect(findCode(titleLevelWords, text)).toBeUndefined(),
  );

  it('accepts every code and every Chinese word of the lists', () => {
    for (const level of skillLevels) expect(findCode(skillLevelWords, skillLevelWords.zh[level])).toBe(level);
    for (const level of titleLevels) expect(findCode(titleLevelWords, level)).toBe(level);
    for (const series of titleSeries) expect(findCode(seriesWords, `${seriesWords.zh[series]}系列`)).toBe(series);
  });

  it('reads reviews and honours', () => {
    expect(findCode(reviewWords, '称职')).toBe('competent');
    expect(findCode(reviewWords, '良好')).toBeUndefined();
    expect(findCode(awardWords, '全国技术能手')).toBe('national-technical-expert');
  });
});
