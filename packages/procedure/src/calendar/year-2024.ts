import type { CalendarYear } from './calendar-year.ts';

/** Holidays and worked weekends of 2024. */
export const year2024: CalendarYear = {
  year: 2024,
  notice: '国办发明电〔2023〕7号',
  basis: 'press-summary',
  amendments: [],
  off: [
    { holiday: 'new-year', from: '2024-01-01', to: '2024-01-01' },
    { holiday: 'spring-festival', from: '2024-02-10', to: '2024-02-17' },
    { holiday: 'qingming', from: '2024-04-04', to: '2024-04-06' },
    { holiday: 'labour-day', from: '2024-05-01', to: '2024-05-05' },
    { holiday: 'dragon-boat', from: '2024-06-10', to: '2024-06-10' },
    { holiday: 'mid-autumn', from: '2024-09-15', to: '2024-09-17' },
    { holiday: 'national-day', from: '2024-10-01', to: '2024-10-07' },
  ],
  worked: [
    '2024-02-04',
    '2024-02-18',
    '2024-04-07',
    '2024-04-28',
    '2024-05-11',
    '2024-09-14',
    '2024-09-29',
    '2024-10-12',
  ],
};
