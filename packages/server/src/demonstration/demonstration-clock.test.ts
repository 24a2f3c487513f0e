import { expect, test } from 'vitest';
import { demonstrationClock } from './demonstration-clock.ts';

test('the demonstration happens now, and after the last known calendar before its end', () => {
  const on = (instant: string) => demonstrationClock(() => new Date(instant))().toISOString();
  expect(on('2026-11-28T01:00:00.000Z')).toBe('2026-11-28T01:00:00.000Z');
  expect(on('2027-03-01T01:00:00.000Z')).toBe('2026-12-04T08:00:00.000Z');
});
