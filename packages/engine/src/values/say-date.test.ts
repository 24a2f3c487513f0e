import { expect, test } from 'vitest';
import { sayDate } from './say-date.ts';

test('says a date in both languages, without leading zeros', () => {
  expect(sayDate('2027-03-05')).toEqual({ zh: '2027年3月5日', en: '5 March 2027' });
  expect(sayDate('2026-12-31')).toEqual({ zh: '2026年12月31日', en: '31 December 2026' });
});
