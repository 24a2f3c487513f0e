import { expect, test } from 'vitest';
import { createComplaintCode, hashComplaintCode, isComplaintCode } from './complaint-code.ts';

test('a code is four groups of four, each time another, and is known again however it is written', () => {
  const codes = Array.from({ length: 200 }, createComplaintCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  const hash = hashComplaintCode('10AB-CDEF-GHJK-MNPQ');
  for (const written of ['10abcdefghjkmnpq', ' 1OAB CDEF GHJK MNPQ ', 'LOAB-CDEF-GHJK-MNPQ'])
    expect([written, isComplaintCode(written, hash)]).toEqual([written, true]);
  expect(isComplaintCode('20AB-CDEF-GHJK-MNPQ', hash)).toBe(false);
});
