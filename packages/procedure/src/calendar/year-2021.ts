import type { CalendarYear } from './calendar-year.ts';

/** Holidays and worked weekends of 2021. */
export const year2021: CalendarYear = {
  year: 2021,
  notice: '国办发明电〔2020〕27号',
  basis: 'press-summary',
  amendments: [],
  off: [
    { holiday: 'new-year', from: '2021-01-01', to: '2021-01-03' },
    { holiday: 'spring-festival', from: '2021-02-11', to: '2021-02-17' },
    { holiday: 'qingming', from: '2021-04-03', to: '2021-04-05' },
    { holiday: 'labour-day', from: '2021-05-01', to: '2021-05-05' },
    { holiday: 'dragon-boat', from: '2021-06-12', to: '2021-06-14' },
    { holiday: 'mid-autumn', from: '2021-09-19', to: '2021-09-21' },
    { holiday: 'national-day', from: '2021-10-01', to: '2021-10-07' },
  ],
  worked: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
};
