import { expect, test } from 'vitest';
import { sayInstant } from './say-instant.ts';

test('an instant is said by the clock of China', () => {
  expect(sayInstant('2026-10-07T16:05:30.000Z', 'zh')).toBe('2026年10月8日 00:05');
  expect(sayInstant('2026-10-08T06:05:00Z', 'en')).toBe('8 October 2026, 14:05');
});
