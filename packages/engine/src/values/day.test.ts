import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anniversary, dayFromIso, dayToIso, horizonOf, parseDay, yearOf, yearStart } from './day.ts';

const isoDates = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('are the days of the proleptic Gregorian calendar', () => {
    fc.assert(
      fc.property(isoDates, isoDates, (a, b) => {
        const days = (Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000;
        expect(dayFromIso(b) - dayFromIso(a)).toBe(days);
        expect(dayToIso(dayFromIso(a))).toBe(a);
        expect(yearOf(dayFromIso(a))).toBe(Number(a.slice(0, 4)));
        expect(dayToIso(yearStart(Number(a.slice(0, 4))))).toBe(`${a.slice(0, 4)}-01-01`);
      }),
    );
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '0000-01-01',
    '2023-1-1',
    '20230101',
    '',
  ])('refuse %j, which does not exist', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('have an anniversary on the same day, or on the last day of the month', () => {
    const after = (day: string, years: number) => dayToIso(anniversary(dayFromIso(day), years));
    expect(after('2020-02-29', 3)).toBe('2023-02-28');
    expect(after('2020-02-29', 4)).toBe('2024-02-29');
    expect(after('2021-03-31', 1)).toBe('2022-03-31');
    expect(after('2021-12-31', 10)).toBe('2031-12-31');
  });

  it('are looked at for 60 years, and never past the year 9999', () => {
    expect(dayToIso(horizonOf(dayFromIso('2024-02-29')))).toBe('2084-02-29');
    expect(dayToIso(horizonOf(dayFromIso('9990-05-05')))).toBe('9999-12-31');
  });
});
