import { describe, expect, it } from 'vitest';
import { addYears, isDay } from './day.ts';
import { dayInShanghai, millisecondsOf, timeInShanghai } from './day-in-shanghai.ts';

describe('the day in Shanghai', () => {
  it.each([
    ['2025-03-01T15:59:59.999Z', '2025-03-01'],
    ['2025-03-01T16:00:00Z', '2025-03-02'],
    ['2025-03-01T23:59+08:00', '2025-03-01'],
    ['2024-12-31T16:00:00.000Z', '2025-01-01'],
    ['2024-02-28T16:30:00-00:00', '2024-02-29'],
  ])('of %s is %s', (instant, day) => {
    expect(dayInShanghai(instant)).toBe(day);
  });

  it.each([
    '2025-03-01',
    '2025-03-01T10:00:00',
    '2025-02-30T10:00:00Z',
    '2025-03-01T25:00:00Z',
    '1988-07-01T10:00:00Z',
    '',
  ])('of %j is not said', (instant) => {
    expect(dayInShanghai(instant)).toBeUndefined();
  });

  it('says an instant by the clock of China', () => {
    expect(timeInShanghai('2025-03-01T16:30:05.120Z')).toBe('2025-03-02 00:30:05');
    expect(timeInShanghai('yesterday')).toBe('yesterday');
  });

  it('compares instants written with different offsets', () => {
    expect(millisecondsOf('2025-03-01T08:00:00+08:00')).toBe(millisecondsOf('2025-03-01T00:00:00Z'));
  });
});

describe('days', () => {
  it('exist or not', () => {
    expect([isDay('2024-02-29'), isDay('2023-02-29'), isDay('0000-01-01'), isDay('2024-1-1')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('have an anniversary on the last of February where the 29th does not exist', () => {
    expect([addYears('2024-02-29', 3), addYears('2024-02-29', 4), addYears('2024-03-31', 3)]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2027-03-31',
    ]);
  });
});
