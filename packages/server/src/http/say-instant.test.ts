import { expect, test } from 'vitest';
import { sayInstantInChina } from './say-instant.ts';

test.each([
  ['2026-10-08T06:05:59.999Z', '2026-10-08 14:05'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01 00:00'],
])('%s is %s in China', (iso, said) => {
  expect(sayInstantInChina(iso)).toBe(said);
});
