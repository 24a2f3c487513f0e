import { expect, test } from 'vitest';
import { isDate, sayDate, sayMonth, today } from './dates.ts';

test('says a day in both languages', () => {
  expect(sayDate('2026-10-08', 'zh')).toBe('2026年10月8日');
  expect(sayDate('2026-10-08', 'en')).toBe('8 October 2026');
  expect(sayMonth('2026-10', 'zh')).toBe('2026年10月');
});

test('knows which dates exist', () => {
  expect(isDate('2024-02-29')).toBe(true);
  expect(isDate('2023-02-29')).toBe(false);
  expect(isDate('2023-2-1')).toBe(false);
});

test('today is a calendar date', () => {
  expect(isDate(today())).toBe(true);
});
