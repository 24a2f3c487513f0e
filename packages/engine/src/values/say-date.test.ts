import { expect, test } from 'vitest';
import { sayDate, sayInstant } from './say-date.ts';

test('says a date in both languages, without leading zeros', () => {
  expect(sayDate('2027-03-05')).toEqual({ zh: '2027年3月5日', en: '5 March 2027' });
  expect(sayDate('2026-12-31')).toEqual({ zh: '2026年12月31日', en: '31 December 2026' });
});

test('an instant is said by the clock of China', () => {
  expect(sayInstant('2026-10-07T16:05:30.000Z').zh).toBe('2026年10月8日 00:05');
  expect(sayInstant('2026-10-08T06:05:00Z').en).toBe('8 October 2026, 14:05');
});
