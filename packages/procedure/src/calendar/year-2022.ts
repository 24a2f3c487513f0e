import type { CalendarYear } from './calendar-year.ts';

/** Holidays and worked weekends of 2022. */
export const year2022: CalendarYear = {
  year: 2022,
  notice: '国办发明电〔2021〕11号',
  basis: 'press-summary',
  amendments: [],
  off: [
    { holiday: 'new-year', from: '2022-01-01', to: '2022-01-03' },
    { holiday: 'spring-festival', from: '2022-01-31', to: '2022-02-06' },
    { holiday: 'qingming', from: '2022-04-03', to: '2022-04-05' },
    { holiday: 'labour-day', from: '2022-04-30', to: '2022-05-04' },
    { holiday: 'dragon-boat', from: '2022-06-03', to: '2022-06-05' },
    { holiday: 'mid-autumn', from: '2022-09-10', to: '2022-09-12' },
    { holiday: 'national-day', from: '2022-10-01', to: '2022-10-07' },
    { holiday: 'new-year', from: '2022-12-31', to: '2022-12-31' },
  ],
  worked: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
};
