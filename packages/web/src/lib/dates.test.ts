import { expect, test } from 'vitest';
import { sayDate, sayMonth, today } from './dates.ts';

test('says a day in both languages', () => {
  expect(sayDate('2026-10-08', 'zh')).toBe('2026年10月8日');
  expect(sayDate('2026-10-08', 'en')).toBe('8 October 2026');
  expect(sayMonth('2026-10', 'zh')).toBe('2026年10月');
});

test('today is a calendar date', () => {
  expect(new Date(today()).toISOString().slice(0, 10)).toBe(today());
});
