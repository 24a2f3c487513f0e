import { describe, expect, it } from 'vitest';
import { parseDate } from './parse-date.ts';

describe('parseDate', () => {
  it.each([
    '2021-03-05',
    '2021/3/5',
    '2021.3.5',
    '2021年3月5日',
    '2021 年 3 月 5 日',
    '20210305',
    20210305,
    '２０２１-０３-０５',
    '2021-03-05 00:00:00',
    new Date(Date.UTC(2021, 2, 5)),
  ])('reads %s as 2021-03-05', (cell) => expect(parseDate(cell)).toEqual({ ok: true, date: '2021-03-05' }));

  it.each(['2021年3月', '2021-03', '2021/3', '202103', '2021', '2021年', 2021, 2021.3])(
    'asks for the day in %s',
    (cell) => expect(parseDate(cell)).toEqual({ ok: false, code: 'date-incomplete' }),
  );

  it.each([
    '2021-02-30',
    '2023-02-29',
    '2021-13-01',
    '20210230',
    '3/5/2021',
    '昨天',
    '0021-01-01',
    true,
    new Date(Number.NaN),
  ])('refuses %s', (cell) => expect(parseDate(cell)).toEqual({ ok: false, code: 'date-invalid' }));

  it('reads a leap day', () => expect(parseDate('2024-02-29')).toEqual({ ok: true, date: '2024-02-29' }));

  it('says which day a number without date format stands for', () =>
    expect(parseDate(44260)).toEqual({ ok: false, code: 'date-unformatted', hint: '2021-03-05' }));
});
