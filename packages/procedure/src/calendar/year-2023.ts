import type { CalendarYear } from './calendar-year.ts';

/** Holidays and worked weekends of 2023. */
export const year2023: CalendarYear = {
  year: 2023,
  notice: '国办发明电〔2022〕16号',
  basis: 'press-summary',
  amendments: [],
  off: [
    { holiday: 'new-year', from: '2023-01-01', to: '2023-01-02' },
    { holiday: 'spring-festival', from: '2023-01-21', to: '2023-01-27' },
    { holiday: 'qingming', from: '2023-04-05', to: '2023-04-05' },
    { holiday: 'labour-day', from: '2023-04-29', to: '2023-05-03' },
    { holiday: 'dragon-boat', from: '2023-06-22', to: '2023-06-24' },
    { holiday: 'mid-autumn', from: '2023-09-29', to: '2023-09-29' },
    { holiday: 'national-day', from: '2023-09-30', to: '2023-10-06' },
  ],
  worked: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
};
