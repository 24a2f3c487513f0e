import { createHash } from 'node:crypto';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar.ts';
import { calendarYearsOf } from './calendar-versions.ts';
import { addDays, type DayText, weekdayOf } from './day.ts';
import { explainWindow } from './explain-window.ts';

const calendar = createCalendar('2019-2026/1');

function windowOf(start: DayText, count: number) {
  const answer = calendar.addWorkingDays(start, count);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.window;
}

describe('working days', () => {
  it('are those of chinese-days on every day of 2019 to 2026', () => {
    for (let day = '2019-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      expect([day, calendar.isWorkingDay(day)]).toEqual([day, { ok: true, working: chineseDays.isWorkday(day) }]);
    }
  });

  it('never change within a published version', () => {
    const days = calendarYearsOf('2019-2026/1').map(({ year, off, worked }) => ({ year, off, worked }));
    const hash = createHash('sha256').update(JSON.stringify(days)).digest('hex');
    expect(hash).toBe('07b7aaf2b5c8009558d91dba21a2c2a12bc83e5db77ed1785c4bf96f85656d1e');
  });

  it('are worked weekends only on weekends', () => {
    for (const year of calendarYearsOf('2019-2026/1')) {
      expect(year.worked.every((day) => weekdayOf(day) > 5 && day.startsWith(String(year.year)))).toBe(true);
    }
  });

  it.each([
    ['2018-12-31', 2018],
    ['2027-01-01', 2027],
  ])('are not guessed on %s, although a library answers', (day, year) => {
    expect(calendar.isWorkingDay(day)).toEqual({ ok: false, problem: { kind: 'calendar-year-unknown', year } });
  });

  it.each(['2025-02-29', '2025-2-1', '', '20250201'])('are not asked of %j', (day) => {
    expect(calendar.isWorkingDay(day)).toEqual({ ok: false, problem: { kind: 'not-a-day', found: day } });
  });
});

describe('windows of working days', () => {
  it('do not count the day they start on, and pass over the National Day holiday', () => {
    const window = windowOf('2025-09-30', 5);
    expect(window).toMatchObject({ opensOn: '2025-10-09', endOn: '2025-10-14', overOn: '2025-10-15' });
    expect(window.workedWeekends).toEqual(['2025-10-11']);
    expect(window.skipped).toHaveLength(9);
    expect(explainWindow(window)).toEqual({
      zh: '2025年9月30日当日不计入，自2025年10月9日起算满 5 个工作日，至2025年10月14日 24 时止；不计：2025年10月1日至2025年10月5日（国庆节放假）、2025年10月6日（中秋节放假）、2025年10月7日至2025年10月8日（国庆节放假）、2025年10月12日（周末）；调休上班计入：2025年10月11日；日历版本 2019-2026/1。',
      en: '30 September 2025 itself is not counted; 5 working days from 9 October 2025 end at the end of 14 October 2025; not counted: 1 October 2025 to 5 October 2025 (holiday: National Day), 6 October 2025 (holiday: Mid-Autumn Festival), 7 October 2025 to 8 October 2025 (holiday: National Day), 12 October 2025 (weekend); counted, because worked: 11 October 2025; calendar version 2019-2026/1.',
    });
  });

  it('are refused when they touch a year without a notice', () => {
    const unknown = { ok: false, problem: { kind: 'calendar-year-unknown', year: 2027 } };
    expect(calendar.addWorkingDays('2026-12-30', 2)).toEqual(unknown);
    expect(calendar.addWorkingDays('2026-12-30', 1)).toMatchObject({ ok: true, window: { endOn: '2026-12-31' } });
    expect(calendar.addWorkingDays('2018-12-31', 1)).toMatchObject({ problem: { year: 2018 } });
  });

  it.each([0, -1, 1.5, Number.NaN, 251])('are refused for %d days', (count) => {
    expect(calendar.addWorkingDays('2025-03-03', count)).toMatchObject({
      problem: { kind: 'working-days-out-of-range' },
    });
  });

  it('end where counting day by day with chinese-days ends', () => {
    const starts = fc.integer({ min: 0, max: 2850 }).map((offset) => addDays('2019-01-01', offset));
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 40 }), (start, count) => {
        let day = start;
        for (let left = count; left > 0; ) {
          day = addDays(day, 1);
          if (chineseDays.isWorkday(day)) left -= 1;
        }
        if (day > '2026-12-31') expect(calendar.addWorkingDays(start, count).ok).toBe(false);
        else expect(windowOf(start, count).endOn).toBe(day);
      }),
      { numRuns: 1000, seed: 20_260_101 },
    );
  });
});
